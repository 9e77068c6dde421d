import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLedger } from '#domain/ledger/is-ledger.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import { LEDGER_KINDS, type LedgerKind, type LedgerRow } from '#domain/ledger/types.ts';
import { writeCsv } from '#server/formats/csv-write.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { readTable } from '#server/tables/read-table.ts';
import { ledgerRows } from '#server/tables/write-ledger.ts';
import { contextOf } from '#test/fixtures/tables/context.ts';

/** Words of cells, those too that spreadsheets and readers take for something else. */
const word = fc.oneof(
  fc.constantFrom(
    '12%以下',
    '1∶150',
    'Ⅴ类以上',
    '=1+1',
    '-5',
    '+3',
    '@a',
    '"',
    'a,b',
    '一行\n又一行',
  ),
  fc.constantFrom('目标', '任务', '2025', '全覆盖', '约100平方公里', '（一）', '①', '—', '0'),
  fc.string({
    unit: fc.constantFrom('甲', '乙', 'x', '7', ' ', ';', '、', '（', '“'),
    minLength: 1,
  }),
);
const text = word.map((one) => one.trim()).filter((one) => one !== '');

/** A first cell of every row, so that no row is a remark, the number of a page, or the heads again. */
function rowOf(kind: LedgerKind) {
  const { columns } = LEDGER_SHAPES[kind];
  const [first, ...others] = columns.map(({ id }) => id);
  return fc
    .record({
      head: text.map((one) => `行${one}`),
      second: text.map((one) => `列${one}`),
      cells: fc.dictionary(fc.constantFrom(...others), text),
      extra: fc.dictionary(fc.constantFrom('联系电话', '附记', '  '), text),
    })
    .map(({ head, second, cells, extra }) => {
      const [two = first] = others;
      const own = { ...cells, [first ?? '']: head, [two ?? '']: second };
      const more = Object.entries(extra).filter(([name]) => name.trim() !== '');
      return { cells: own, ...(more.length > 0 && { extra: Object.fromEntries(more) }) };
    });
}

test.for(LEDGER_KINDS)('a table of %s is written and read again as it was', (kind) => {
  const run = (rows: readonly Omit<LedgerRow, 'row'>[]) => {
    const placed = rows.map((row) => ({ ...row, row: 0 }));
    const csv = writeCsv(ledgerRows({ kind, rows: placed }));
    const { grids } = readGrids('表.csv', Buffer.from(csv));
    const [grid] = grids;
    if (!grid) throw new Error('no grid');
    const { table } = readTable(grid, contextOf(null));
    expect(table?.kind).toBe(kind);
    const read = table && isLedger(table) ? table.rows : [];
    expect(read.map(({ row: _, ...row }) => row)).toEqual(rows);
  };
  fc.assert(fc.property(fc.array(rowOf(kind), { minLength: 1, maxLength: 8 }), run), {
    numRuns: 60,
  });
});

test.for(LEDGER_KINDS)('heads of %s in either language say what it is', (kind) => {
  for (const language of ['zh', 'en'] as const) {
    const rows = [...ledgerRows({ kind, rows: [] }, language)];
    const filled = rows[0]?.map((_, at) => `词${at}`) ?? [];
    const { grids } = readGrids('表.csv', Buffer.from(writeCsv([...rows, filled])));
    const [grid] = grids;
    const read = grid && readTable(grid, contextOf(null));
    expect([language, read?.table?.kind]).toEqual([language, kind]);
  }
});
