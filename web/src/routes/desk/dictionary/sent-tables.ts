import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';
import { entriesOf, type Tables } from './rows.ts';

type Sent = Partial<Record<TableId, Cells[]>>;

/** Tables as the API takes them: without what the page tells rows apart by. */
export function sentTables(tables: Tables): Sent {
  const sent: Sent = {};
  for (const [id, rows] of entriesOf(tables)) sent[id] = rows.map(({ cells }) => cells);
  return sent;
}
