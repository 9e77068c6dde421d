import type { ShownFigure, SheetView } from '#server/schemas/layouts.ts';

interface SheetRow {
  cells: readonly string[];
  figures: ReadonlyMap<number, ShownFigure>;
}

/** The rows of a sheet that have come, in portions; what was read of them may be older than the answers. */
export interface SheetRows {
  rows: ReadonlyMap<number, SheetRow>;
  /** Those that were read with the answers as they are. */
  fresh: ReadonlySet<number>;
}

export const NO_ROWS: SheetRows = { rows: new Map(), fresh: new Set() };

/** The answers are other ones: what is here stands until it was read anew. */
export const agedRows = ({ rows }: SheetRows): SheetRows => ({ rows, fresh: new Set() });

/** With another portion. */
export function withRows(
  { rows, fresh }: SheetRows,
  portion: Pick<SheetView, 'rows' | 'figures'>,
): SheetRows {
  const byRow = Map.groupBy(portion.figures, ({ row }) => row);
  const next = new Map(rows);
  for (const { no, cells } of portion.rows) {
    const own = byRow.get(no) ?? [];
    next.set(no, { cells, figures: new Map(own.map((one) => [one.column, one])) });
  }
  return { rows: next, fresh: new Set([...fresh, ...portion.rows.map(({ no }) => no)]) };
}

/** The first of some rows that has to be asked for; null: all are here as they are read now. */
export function firstLacking({ fresh }: SheetRows, from: number, to: number): number | null {
  for (let no = from; no <= to; no += 1) if (!fresh.has(no)) return no;
  return null;
}

/** Rows from the first on, as far as they are all here, up to a number of them. */
export function firstRows(
  { rows }: SheetRows,
  most: number,
): { no: number; cells: readonly string[] }[] {
  const first: { no: number; cells: readonly string[] }[] = [];
  for (let no = 1; no <= most; no += 1) {
    const row = rows.get(no);
    if (!row) break;
    first.push({ no, cells: row.cells });
  }
  return first;
}
