import { createHash, type Hash } from 'node:crypto';
import type SQLite from 'better-sqlite3';

/** SHA-256 over every row of every table, and how each is made: of any SQLite file, whatever its tables. */
export function hashRows(sqlite: SQLite.Database): string {
  const hash = createHash('sha256');
  const parts = sqlite
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'select type, name, sql from sqlite_schema order by type, name',
    )
    .all();
  for (const { type, name, sql } of parts) {
    hash.update(`${type} ${name} ${sql}\n`);
    if (type === 'table') hashTable(sqlite, name, hash);
  }
  return hash.digest('hex');
}

function hashTable(sqlite: SQLite.Database, name: string, hash: Hash): void {
  const rows = sqlite
    .prepare<[], unknown[]>(`select * from "${name.replaceAll('"', '""')}"`)
    .safeIntegers()
    .raw()
    .iterate();
  for (const row of rows) {
    hash.update(`${row.map(tell).join('')}\n`);
  }
}

/** No two values are told alike: kind and length go before it. */
function tell(value: unknown): string {
  if (Buffer.isBuffer(value)) return `b${value.length}:${value.toString('hex')}`;
  const text = String(value);
  return `${typeof value === 'object' ? 'null' : typeof value}${text.length}:${text}`;
}
