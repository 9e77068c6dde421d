import { SHAPES } from '../shapes.ts';
import type { TableColumn, TableId } from '#domain/dictionary-desk/types.ts';
import { cellOf, type Row } from '#lib/table/rows.ts';
import { tellCell, type NameOf } from '../tell.ts';

/** What the list shows of a row, after what it is called; the form has all. */
const LISTED: Readonly<Record<TableId, readonly string[]>> = {
  office: [],
  regions: ['kind', 'inside', 'code', 'aliases'],
  departments: ['short_name', 'aliases'],
  comparison_groups: ['members', 'size_note'],
  indicators: ['measure', 'unit', 'direction', 'department', 'comparison_group'],
  families: ['kind'],
  family_members: ['family', 'role', 'indicator'],
  paths: ['region', 'kind', 'year', 'month', 'cumulative_share_pct'],
  missing_symbols: ['issuer', 'reason'],
};

export const listedColumns = (table: TableId): TableColumn[] =>
  LISTED[table].flatMap((id) => SHAPES[table].columns.filter((column) => column.id === id));

/**
 * The rows in which something is met: by name, id, alias or code, or by the name of what they refer to.
 * @example findRows('regions', rows, '360281', nameOf) // [leping]
 */
export function findRows(
  table: TableId,
  rows: readonly Row[],
  query: string,
  nameOf: NameOf,
): readonly Row[] {
  const wanted = fold(query);
  if (wanted === '') return rows;
  const { columns } = SHAPES[table];
  return rows.filter((row) =>
    columns.some((column) => {
      const text = cellOf(row, column.id);
      return fold(text).includes(wanted) || fold(tellCell(column, text, nameOf)).includes(wanted);
    }),
  );
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
