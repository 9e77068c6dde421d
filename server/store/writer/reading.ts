import type { QueryResult } from 'kysely';
import type { Statement } from './messages.ts';

/** How a served database is read, outside of what writes. */
export interface Reading {
  /** Once, before anything is read. */
  open: () => Promise<void>;
  read: <Row>(statement: Statement) => Row[] | Promise<Row[]>;
  /** Goes through rows, so many at a time where they come from elsewhere. */
  stream: <Row>(statement: Statement, chunkSize: number) => AsyncIterableIterator<QueryResult<Row>>;
  close: () => void | Promise<void>;
}
