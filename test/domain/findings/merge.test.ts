import { expect, test } from 'vitest';
import { mergeFindings } from '#domain/findings/merge.ts';
import { cellName } from '#domain/cell-name.ts';
import { findIn, readTables, type Damage } from './printed-release.ts';

const at = (table: string, cell: string, text: string): Damage => ({ table, cell, text });

/** The mistakes that damages bring, each with its places. */
function mistakes(damages: Damage[]): string[][] {
  const before = placesIn(readTables('2019-06')).map(String);
  return placesIn(readTables('2019-06', damages)).filter((one) => !before.includes(String(one)));
}

function placesIn(tables: ReturnType<typeof readTables>): string[][] {
  return mergeFindings(findIn('2019-06', tables)).map(({ code, printed, computed, places }) => [
    `${code}: ${printed} → ${computed}`,
    ...places.map(({ file, row, column }) => `${file.slice(0, 3)} ${cellName(row, column)}`),
  ]);
}

test('a gap that two tables print wrongly alike is one mistake', () => {
  // 乐平 固定资产投资 10.9 − 10.5 = 0.4 stands in 附件1 and in 附件8.
  expect(mistakes([at('附件1', 'E6', '0.5'), at('附件8', 'E12', '0.5')])).toEqual([
    ['gap-differs: 0.5 → 0.4', '附件1 E6', '附件8 E12'],
  ]);
});

test('printed differently, it is two', () => {
  expect(mistakes([at('附件1', 'E6', '0.5'), at('附件8', 'E12', '0.6')])).toEqual([
    ['gap-differs: 0.5 → 0.4', '附件1 E6'],
    ['gap-differs: 0.6 → 0.4', '附件8 E12'],
  ]);
});

test('the same figures of two regions are two', () => {
  // 珠山 and 昌江 both miss 8-8.5 with 7.5.
  expect(mistakes([at('附件3', 'E5', '已完成'), at('附件4', 'E5', '已完成')])).toEqual([
    ['status-differs: 已完成 → 未完成', '附件3 E5'],
    ['status-differs: 已完成 → 未完成', '附件4 E5'],
  ]);
});

test('a heading that several tables copy is one, two departments’ headings are two', () => {
  const finance = (table: string) => at(table, 'A13', '财政局（2个）');
  expect(
    mistakes([finance('附件1'), finance('附件2'), at('附件1', 'A10', '工业和信息化局（3个）')]),
  ).toEqual([
    ['heading-count: 3个 → 2个', '附件1 A10'],
    ['heading-count: 2个 → 1个', '附件1 A13', '附件2 A13'],
  ]);
});
