import type { ObservationTable } from '#server/schemas/observation-table.ts';

export type TableColumn = ObservationTable['columns'][number];
export type TableRow = ObservationTable['rows'][number];

/** A column as it is shown. */
export interface ShownColumn extends TableColumn {
  /** Its place in the rows of the API. */
  at: number;
  isFigure: boolean;
  /** What the API sorts by; null: it cannot. */
  sortBy: string | null;
}

/** What says which figure a row is, in the order in which it is read. */
const IDENTITY = ['indicator_name', 'indicator', 'region_name', 'region', 'period'];

const SORTS: Readonly<Record<string, string>> = {
  release: 'release',
  indicator_name: 'indicator',
  indicator: 'indicator',
  region_name: 'region',
  region: 'region',
  period: 'period',
  value: 'value',
  gap: 'gap',
  rank: 'rank',
  status: 'status',
};

/**
 * The columns of a long table as they are shown: what a row is, its figures, then unit and release. An id
 * is left to the files where its name stands.
 */
export function longColumns(columns: readonly TableColumn[]): ShownColumn[] {
  const named = new Set(columns.map(({ column }) => column));
  return columns
    .map((column, at) => ({
      ...column,
      at,
      isFigure: isFigure(column),
      sortBy: SORTS[column.column] ?? null,
    }))
    .filter(({ column }) => !named.has(`${column}_name`))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ column }: TableColumn): number {
  const place = IDENTITY.indexOf(column);
  if (place >= 0) return place;
  return column === 'unit' || column === 'release' ? 200 : 100;
}

export const isFigure = ({ type }: Pick<TableColumn, 'type'>): boolean =>
  type === 'number' || type === 'integer';
