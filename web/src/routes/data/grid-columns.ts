import type { ObservationTable } from '#server/schemas/observation-table.ts';

export type TableColumn = ObservationTable['columns'][number];
export type TableRow = ObservationTable['rows'][number];

/** A column as it is shown. */
export interface GridColumn extends TableColumn {
  /** Its place in the rows of the API. */
  at: number;
  /** In pixels. */
  width: number;
  isFigure: boolean;
  /** The first columns, which say what a row is. */
  isIdentity: boolean;
  /** What the API sorts by; null: it cannot. */
  sortBy: string | null;
}

/** What says which figure a row is, in the order in which it is read. */
const IDENTITY = ['indicator_name', 'indicator', 'region_name', 'region', 'period'];

const WIDTHS: Readonly<Record<string, number>> = {
  indicator_name: 208,
  indicator: 208,
  region_name: 120,
  region: 120,
  period: 124,
  unit: 88,
  release: 84,
  target: 96,
  status: 100,
  group_size: 112,
  missing_reason: 112,
  known_from: 152,
  known_to: 152,
};
const OTHER_WIDTH = 96;

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
 * The columns of a table as they are shown: what a row is, its figures, then unit and release. An id
 * is left to the files where its name stands.
 */
export function gridColumns(columns: readonly TableColumn[]): GridColumn[] {
  const isWide = columns.some(({ member }) => member !== null);
  const named = new Set(columns.map(({ column }) => column));
  return columns
    .map((column, at) => ({
      ...column,
      at,
      width: WIDTHS[column.column] ?? OTHER_WIDTH,
      isFigure: column.type === 'number' || column.type === 'integer',
      isIdentity: column.member === null && IDENTITY.includes(column.column),
      sortBy: isWide ? null : (SORTS[column.column] ?? null),
    }))
    .filter(({ column }) => !named.has(`${column}_name`))
    .toSorted((a, b) => placeOf(a, isWide) - placeOf(b, isWide));
}

function placeOf({ member, column }: TableColumn, isWide: boolean): number {
  if (member !== null) return 100;
  const place = IDENTITY.indexOf(column);
  if (place >= 0) return place;
  // In a wide table the figures have no end; unit and release stand before them.
  if (column === 'unit' || column === 'release') return isWide ? 50 : 200;
  return 100;
}

/** How many of the first columns stand fixed: as many as leave most of the width to the others, but one. */
export function fixedColumns(columns: readonly GridColumn[], viewport: number): number {
  let width = 0;
  let count = 0;
  for (const column of columns) {
    width += column.width;
    if (!column.isIdentity || (count > 0 && width > viewport * 0.45)) break;
    count += 1;
  }
  return count;
}

/** On a narrow screen names are cut sooner. @example fitted(columns, 360)[0].width // 136 */
export function fitted(columns: readonly GridColumn[], viewport: number): GridColumn[] {
  if (viewport === 0 || viewport >= 600) return [...columns];
  return columns.map((column, index) => (index === 0 ? { ...column, width: 136 } : column));
}
