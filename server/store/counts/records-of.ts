import type { Static, TSchema } from 'typebox';
import type { Db } from '../database.ts';
import { apartOf } from './apart.ts';
import { MemoryRecords } from './memory-records.ts';
import type { Records } from './records.ts';
import { TableRecords, type TableRecordsOptions } from './table-records.ts';

/** Where one process serves the database, they are its own, and so many at most. */
export function recordsOf<Schema extends TSchema>(
  db: Db,
  { most, ...options }: TableRecordsOptions<Schema> & { most: number },
): Records<Static<Schema>> {
  const apart = apartOf(db);
  return apart ? new TableRecords(apart, options) : new MemoryRecords({ most });
}
