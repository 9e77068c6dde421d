import type { BiffRecord } from './records.ts';

/** Where a cell record says that it stands, from 0; MULRK and MULBLANK reach over several columns. */
interface CellSpan {
  row: number;
  column: number;
  lastColumn: number;
}

/** FORMULA, LABELSST, RSTRING, BLANK, NUMBER, LABEL, BOOLERR, RK ([MS-XLS] 2.3). */
const SINGLE: ReadonlySet<number> = new Set([6, 0xfd, 0xd6, 0x201, 0x203, 0x204, 0x205, 0x27e]);
/** MULRK, MULBLANK. */
const SEVERAL: ReadonlySet<number> = new Set([0xbd, 0xbe]);
/**
 * What may stand between or behind cells: EOF, NOTE, SELECTION, CONTINUE, OBJ, DBCELL, MERGECELLS,
 * MSODRAWING, PHONETICPR, LABELRANGES, CONDFMT, DVAL, TXO, HLINK, STRING, ROW, ARRAY, TABLE,
 * WINDOW2, SHRFMLA.
 */
const OTHERS: ReadonlySet<number> = new Set([
  ...[0x0a, 0x1c, 0x1d, 0x3c, 0x5d, 0xd7, 0xe5, 0xec, 0xef, 0x15f, 0x1b0, 0x1b2, 0x1b6, 0x1b8],
  ...[0x207, 0x208, 0x221, 0x236, 0x23e, 0x4bc],
]);
const DIMENSIONS = 0x0200;
/** With fewer cells inside, the sheet's own size says nothing. */
const LEAST_INSIDE = 10;

/**
 * Holes in the run of a sheet's cells, where one was carried off: a byte of its row, its column or its kind
 * was changed on the way. Nothing is a hole just because cells are out of order, for some programs write
 * them so: one cell must be missing between its neighbours in the file, and stand elsewhere itself.
 */
export function findTornCells(records: readonly BiffRecord[]): { row: number; column: number }[] {
  const cells = records.flatMap((record) => (isCell(record) ? placeOf(record) : []));
  const moved = cells.flatMap((cell, index) => {
    const [before, after] = [cells[index - 1], cells[index + 1]];
    return isBetween(before, cell, after) ? [] : (holeBetween(before, after) ?? []);
  });
  const unknown = records.flatMap((record, index) => {
    if (isCell(record) || OTHERS.has(record.type) || record.data.byteLength < 6) return [];
    const [before, after] = [records[index - 1], records[index + 1]].map((one) =>
      one !== undefined && isCell(one) ? placeOf(one) : undefined,
    );
    const place = placeOf(record);
    return isBetween(before, place, after) && fills(place, before, after) ? [place] : [];
  });
  const torn = [...moved, ...unknown];
  return torn.length > 0 ? torn : findFarCell(records, cells);
}

function isCell({ type, data }: BiffRecord): boolean {
  return data.byteLength >= 6 && (SINGLE.has(type) || SEVERAL.has(type));
}

function placeOf({ type, data }: BiffRecord): CellSpan {
  const column = data.getUint16(2, true);
  const lastColumn = SEVERAL.has(type) ? data.getUint16(data.byteLength - 2, true) : column;
  return { row: data.getUint16(0, true), column, lastColumn };
}

/** In the order of the file: from left to right, then down. */
function isBetween(
  before: CellSpan | undefined,
  cell: CellSpan,
  after: CellSpan | undefined,
): boolean {
  return (
    (before === undefined || isBefore(before, cell)) &&
    (after === undefined || isBefore(cell, after))
  );
}

function isBefore(one: CellSpan, other: CellSpan): boolean {
  return one.row < other.row || (one.row === other.row && one.lastColumn < other.column);
}

/** The place of the one cell that is missing between two; null: none surely is. */
function holeBetween(before: CellSpan | undefined, after: CellSpan | undefined) {
  if (after === undefined) return null;
  const isFirst = after.column === 1 && (before === undefined || before.row < after.row);
  if (isFirst) return { row: after.row, column: 0 };
  if (before === undefined) return null;
  const next = { row: before.row, column: before.lastColumn + 1 };
  const isInside = after.row === before.row && after.column === next.column + 1;
  const isLast = after.row === before.row + 1 && after.column === 0;
  return isInside || isLast ? next : null;
}

function fills(
  place: CellSpan,
  before: CellSpan | undefined,
  after: CellSpan | undefined,
): boolean {
  const follows = before?.row === place.row && before.lastColumn + 1 === place.column;
  return follows || (after?.row === place.row && after.column === place.column + 1);
}

/** The one cell that stands well outside the size the sheet says it has; some programs are out by one. */
function findFarCell(records: readonly BiffRecord[], cells: readonly CellSpan[]): CellSpan[] {
  const size = records.find(({ type, data }) => type === DIMENSIONS && data.byteLength >= 12)?.data;
  if (size === undefined) return [];
  const [rowEnd, columnEnd] = [size.getUint32(4, true), size.getUint16(10, true)];
  const far = cells.filter(({ row, column }) => row > rowEnd || column > columnEnd);
  return far.length === 1 && cells.length > LEAST_INSIDE ? far : [];
}
