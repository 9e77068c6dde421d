import type { Dictionary } from '../dictionary.ts';
import { LEDGER_SHAPES } from './shapes.ts';
import type { LedgerTable } from './types.ts';

/**
 * A table whose places have names: tables that were kept before there was a ledger hold the ids of
 * regions. What is no id stays as printed.
 */
export function withPlaceNames(
  table: LedgerTable,
  { regions }: Pick<Dictionary, 'regions'>,
): LedgerTable {
  const columns = LEDGER_SHAPES[table.kind].columns.filter(({ type }) => type === 'places');
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const isId = (cells: Readonly<Record<string, string>>) =>
    columns.some(({ id }) => names.has(cells[id] ?? ''));
  if (!table.rows.some(({ cells }) => isId(cells))) return table;
  const rows = table.rows.map((row) => {
    const named = columns.flatMap(({ id }) => {
      const name = names.get(row.cells[id] ?? '');
      return name === undefined ? [] : [[id, name] as const];
    });
    return named.length === 0
      ? row
      : { ...row, cells: { ...row.cells, ...Object.fromEntries(named) } };
  });
  return { ...table, rows };
}
