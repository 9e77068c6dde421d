import { foldName } from '../fold.ts';
import { LEDGER_SHAPES } from './shapes.ts';
import type { LedgerCells, LedgerRow, LedgerShape, LedgerTable } from './types.ts';

/**
 * What tells a row from others of its table: its key cells, however they are written; where all are
 * blank, all that it says.
 * @example rowKey(PLAN_TARGETS, { indicator: '森林 覆盖率', year: '2025' }) // '["森林覆盖率","","2025"]'
 */
export function rowKey({ keys, columns }: LedgerShape, cells: LedgerCells): string {
  const own = keys.map((id) => foldName(cells[id] ?? ''));
  if (own.some((text) => text !== '')) return JSON.stringify(own);
  return JSON.stringify(columns.map(({ id }) => foldName(cells[id] ?? '')));
}

/** Rows by their keys, in their order: a second row of the same key is `…#2`, so that none is lost. */
export function keyedRows<Row extends Pick<LedgerRow, 'cells'>>({
  kind,
  rows,
}: Pick<LedgerTable, 'kind'> & { rows: readonly Row[] }): Map<string, Row> {
  const shape = LEDGER_SHAPES[kind];
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row): [string, Row] => {
      const key = rowKey(shape, row.cells);
      const no = (seen.get(key) ?? 0) + 1;
      seen.set(key, no);
      return [no === 1 ? key : `${key}#${no}`, row];
    }),
  );
}

/**
 * A row in words: its key cells, or where there are none the first that says something.
 * @example rowName(PLAN_TARGETS, { indicator: '森林覆盖率', year: '2025' }) // '森林覆盖率、2025'
 */
export function rowName({ keys, columns }: LedgerShape, cells: LedgerCells): string {
  const own = keys.flatMap((id) => cells[id] ?? []);
  if (own.length > 0) return own.join('、');
  return columns.flatMap(({ id }) => cells[id] ?? [])[0] ?? '';
}
