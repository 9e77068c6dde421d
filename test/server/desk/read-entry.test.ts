import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntry, type EntryContext } from '#server/desk/read-entry.ts';
import { isEntryTable, withTyped, type EntryTable } from '#domain/entry/typed.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { readTable } from '#server/tables/read-table.ts';
import { readRelease } from '#server/tables/release.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';
import { DATA } from '#test/support/database.ts';
import { withoutPlaces } from '#test/support/workbook.ts';
import { inUnit } from '../tables/arbitrary-cells.ts';

const FOLDER = join(DATA, 'releases/2019-06');
const { release } = readRelease(readFileSync(join(FOLDER, 'release.json'), 'utf8'), FOLDER);
const context: EntryContext = { ...contextOf(release), release: release! };

function tableOf(name: string): EntryTable {
  const { grids } = readGrids(name, readFileSync(join(FOLDER, name)));
  const { table } = readTable(grids[0]!, context);
  if (!table || !isEntryTable(table)) throw new Error(`${name} is no table to enter`);
  return table;
}

const NAMES = ['附件1-乐平市.csv', '附件7-市各责任部门.csv', '附件8-部分重要指标排名.csv'];

describe.for(NAMES)('%s', (name) => {
  const table = tableOf(name);

  test('reads as it is, untouched', () => {
    const read = readEntry(table, context);
    expect(read).toMatchObject({ cells: [], problems: [] });
    expect(withoutPlaces(read.table)).toEqual(withoutPlaces(table));
  });

  const actual = fc.constantFrom(
    '',
    '-',
    '7.5',
    '-3.20',
    '1,234.5',
    '（6.64）',
    '+3',
    '７.５',
    '12%',
  );
  const target = fc.constantFrom('', '10.5', '8-8.5', '10%以上', '控制在12%以内', '5%左右');
  const typed = fc.array(fc.record({ row: fc.nat(table.rows.length - 1), actual, target }));
  const rowsOf = (all: readonly { row: number; actual: string; target: string }[]) =>
    all.map(({ row, ...words }) => {
      const { indicatorId, regionId } = table.rows[row]!;
      const { unit = '' } =
        context.dictionary.indicators.find(({ id }) => id === indicatorId) ?? {};
      const { actual, target } = words;
      return {
        indicatorId,
        regionId,
        actual: inUnit(actual, unit),
        target: inUnit(target, unit),
      };
    });

  test('whatever readable is typed is read, and reads the same again', () => {
    fc.assert(
      fc.property(typed, (all) => {
        const read = readEntry(withTyped(table, rowsOf(all)), context);
        expect(read).toMatchObject({ cells: [], problems: [] });
        const again = readEntry(read.table!, context);
        expect(withoutPlaces(again.table)).toEqual(withoutPlaces(read.table));
      }),
      { numRuns: 30 },
    );
  });

  test('what is typed in another unit is named', () => {
    const rate = context.dictionary.indicators.find(({ unit }) => unit === '%')!;
    const row = table.rows.findIndex(({ indicatorId }) => indicatorId === rate.id);
    const { indicatorId, regionId } = table.rows[row]!;
    const line = { indicatorId, regionId, actual: '12.3亿元', target: '' };
    const { cells } = readEntry(withTyped(table, [line]), context);
    expect(cells).toMatchObject([{ indicatorId, regionId, column: 'actual' }]);
    expect(cells[0]?.found).toContain('亿元');
  });

  test('an unreadable cell is named, and the rest is read as if it were blank', () => {
    const garbage = fc.constantFrom('abc', '8..1', '=A1', '1,23', '一百');
    const cell = fc.record({ row: fc.nat(table.rows.length - 1), text: garbage });
    fc.assert(
      fc.property(cell, ({ row, text }) => {
        const [line] = rowsOf([{ row, actual: text, target: '10.5' }]);
        const read = readEntry(withTyped(table, [line!]), context);
        const { indicatorId, regionId } = line!;
        expect(read.cells).toMatchObject([
          { indicatorId, regionId, column: 'actual', found: text },
        ]);
        const blank = readEntry(withTyped(table, [{ ...line!, actual: '' }]), context);
        expect(withoutPlaces(read.table)).toEqual(withoutPlaces(blank.table));
      }),
      { numRuns: 30 },
    );
  });
});

test('a share typed as the target of a count is named', () => {
  const table = tableOf('附件1-乐平市.csv');
  const { indicators } = context.dictionary;
  const counts = indicators.filter(({ unit }) => unit === '家').map(({ id }) => id);
  const { indicatorId, regionId } = table.rows.find((row) => counts.includes(row.indicatorId))!;
  const line = { indicatorId, regionId, actual: '6', target: '10%以上' };
  const { cells } = readEntry(withTyped(table, [line]), context);
  expect(cells).toMatchObject([{ indicatorId, regionId, column: 'target' }]);
  expect(cells[0]?.found).toContain('10%以上');
});

test('half an enterprise is refused where it is typed', () => {
  const table = tableOf('附件1-乐平市.csv');
  const { indicatorId, regionId } = table.rows.find((row) =>
    row.indicatorId.endsWith('net-entry'),
  )!;
  const line = { indicatorId, regionId, actual: '5.5', target: '' };
  const { cells } = readEntry(withTyped(table, [line]), context);
  expect(cells).toMatchObject([{ indicatorId, regionId, column: 'actual', found: '5.5' }]);
});

test('a title of other months is a problem of the table, not of a cell', () => {
  const table = { ...tableOf('附件1-乐平市.csv'), title: '2019年1-5月乐平市主要指标增速完成情况' };
  const read = readEntry(table, context);
  expect(read).toMatchObject({ table: null, cells: [], problems: [{ code: 'period-mismatch' }] });
});
