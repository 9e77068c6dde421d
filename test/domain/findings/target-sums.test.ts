import { describe, expect, test } from 'vitest';
import type { PrintedTable, ScorecardTable } from '#domain/printed.ts';
import { findIn, lineOf, readTables, type Damage } from './printed-release.ts';

/** 附件7 row 9, column C: 规上服务业净增入库, the city's 42 = 12 + 7 + 12 + 8 + 3; 高新区 has no such line. */
const at = (table: string, cell: string, text: string): Damage => ({ table, cell, text });

function sumsIn(tables: readonly PrintedTable[]): string[] {
  return findIn('2019-06', tables)
    .filter(({ code }) => code === 'target-sum')
    .map(lineOf);
}

test.for([
  {
    name: 'a county’s target',
    damage: at('附件3', 'C9', '11'),
    line: '附件7 C9 target-sum: 42 → 41',
  },
  { name: 'a park’s target', damage: at('附件6', 'C6', '4'), line: '附件7 C9 target-sum: 42 → 43' },
  {
    name: 'the city’s target',
    damage: at('附件7', 'C9', '24'),
    line: '附件7 C9 target-sum: 24 → 42',
  },
  {
    name: 'at least so many',
    damage: at('附件1', 'C9', '≥10'),
    line: '附件7 C9 target-sum: 42 → 40',
  },
])('$name that was changed alone is found', ({ damage, line }) => {
  expect(sumsIn(readTables('2019-06', [damage]))).toEqual([line]);
});

test('says of whom the sum is', () => {
  const found = findIn('2019-06', readTables('2019-06', [at('附件3', 'C9', '11')]));
  expect(found.find(({ code }) => code === 'target-sum')).toMatchObject({
    severity: 'error',
    indicatorId: 'services-net-entry',
    regionId: 'jingdezhen',
    message: '各地区目标之和：12 + 7 + 11 + 8 + 3 = 41，全市目标印的是42。',
  });
});

describe('nothing is found', () => {
  test('where all four counts add up: 42, 20, 6 and 30', () => {
    expect(sumsIn(readTables('2019-06'))).toEqual([]);
  });

  test.for([
    { name: 'a part is blank', damages: [at('附件3', 'C9', '')] },
    { name: 'a part is a range', damages: [at('附件3', 'C9', '10-11')] },
    { name: 'it is a rate', damages: [at('附件3', 'C6', '9.5')] },
    { name: 'it is written with a decimal', damages: [at('附件3', 'C9', '12.0')] },
  ])('where $name', ({ damages }) => {
    expect(sumsIn(readTables('2019-06', damages))).toEqual([]);
  });

  test('where a scorecard has not come, or that of the departments', () => {
    const damages = [at('附件3', 'C9', '11')];
    expect(sumsIn(readTables('2019-06', damages, ['附件5']))).toEqual([]);
    expect(sumsIn(readTables('2019-06', damages, ['附件7']))).toEqual([]);
  });
});

test('is only a warning where the office says that parts need not add up', () => {
  const tables = readTables('2019-06', [at('附件3', 'C9', '11')]).map((table) =>
    isDepartments(table)
      ? { ...table, notes: ['注：部分目标未分解到地区，未作机械调整。'] }
      : table,
  );
  expect(sumsIn(tables)).toEqual(['附件7 C9 target-sum?: 42 → 41']);
});

function isDepartments(table: PrintedTable): table is ScorecardTable {
  return table.kind === 'department-scorecard';
}
