import { createHash } from 'node:crypto';
import type { Cell, MovedTable, RowReader } from './types.ts';

export interface Digested {
  rows: number;
  /** SHA-256 of all of them in their order. */
  hash: string;
}

/** The same of the same rows, whichever engine has them. */
export async function digestRows(reader: RowReader, table: MovedTable): Promise<Digested> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const batch of reader.read(table, null)) {
    rows += batch.length;
    hash.update(batch.map((row) => `${row.map(tell).join('')}\n`).join(''));
  }
  return { rows, hash: hash.digest('hex') };
}

/** No two values are told alike: kind and length go before it. */
function tell(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'number') return `n${cell},`;
  if (typeof cell === 'string') return `t${cell.length}:${cell}`;
  return `b${cell.length}:${Buffer.from(cell).toString('hex')}`;
}
