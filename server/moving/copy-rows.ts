import { parseArrived } from '#server/store/moved/arrived.ts';
import type { MoveTarget } from '#server/store/moved/ends.ts';
import { keyOf, type MovedTable, type Row, type RowReader } from '#server/store/moved/types.ts';

/** How far a table has come, for whoever watches. */
export type MoveProgress = (come: { file: string; rows: number }) => void;

/** A portion is one transaction: so many rows, or as many as have so many letters. */
const MOST_ROWS = 20_000;
const MOST_LETTERS = 4 * 1024 * 1024;

/** From where it was broken off. @returns how many rows are there now */
export async function copyRows(
  table: MovedTable,
  { source, target }: { source: RowReader; target: MoveTarget },
  progress: MoveProgress,
): Promise<number> {
  let arrived = parseArrived(await target.readNote(table.name));
  for await (const rows of portions(source.read(table, arrived.after), table.isWhole)) {
    const last = rows.at(-1);
    arrived = { rows: arrived.rows + rows.length, after: last ? keyOf(table, last) : null };
    await target.put(table, rows, arrived);
    progress({ file: table.name, rows: arrived.rows });
  }
  return arrived.rows;
}

async function* portions(
  batches: AsyncIterable<readonly Row[]>,
  isWhole: boolean,
): AsyncGenerator<readonly Row[]> {
  let portion: Row[] = [];
  let letters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      portion.push(row);
      letters += lettersOf(row);
      if (isWhole || (portion.length < MOST_ROWS && letters < MOST_LETTERS)) continue;
      yield portion;
      portion = [];
      letters = 0;
    }
  }
  if (portion.length > 0) yield portion;
}

function lettersOf(row: Row): number {
  let letters = 0;
  for (const cell of row) {
    if (typeof cell === 'string' || cell instanceof Uint8Array) letters += cell.length;
  }
  return letters;
}
