import type { ClientBase } from 'pg';
import Cursor from 'pg-cursor';
import type { Db } from '#server/store/database.ts';
import { countedRows, quoted } from '#server/store/moved/counted-rows.ts';
import type { MoveSource } from '#server/store/moved/ends.ts';
import type { MovedTable, Row, RowReader } from '#server/store/moved/types.ts';
import { clientOf } from './client-of.ts';
import { throwAsPostgres } from './thrown.ts';
import { TYPES } from './types.ts';

const ROWS_AT_ONCE = 5000;

/** The rows of a database of PostgreSQL, as the transaction sees them in which the client is. */
export function rowsOfServer(client: ClientBase): RowReader {
  return {
    count: async (table) => {
      const counted = `select count(*)::int8 as rows from ${quoted(table.name)} where ${countedRows(table)}`;
      const { rows } = await client.query<{ rows: number }>(counted).catch(throwAsPostgres);
      return rows[0]?.rows ?? 0;
    },
    read: (table, after) => batches(client, table, after),
  };
}

async function* batches(
  client: ClientBase,
  table: MovedTable,
  after: Row | null,
): AsyncGenerator<readonly Row[]> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const key = table.key.map(quoted).join(', ');
  const places = (after ?? []).map((_, place) => `$${place + 1}`).join(', ');
  const from = after === null ? '' : ` and (${key}) > (${places})`;
  const cursor = client.query(
    new Cursor<Row>(
      `select ${columns} from ${quoted(table.name)} where ${countedRows(table)}${from} order by ${key}`,
      [...(after ?? [])],
      { rowMode: 'array', types: TYPES },
    ),
  );
  try {
    for (;;) {
      const rows = await cursor.read(ROWS_AT_ONCE).catch(throwAsPostgres);
      if (rows.length === 0) return;
      yield rows;
    }
  } finally {
    await cursor.close().catch(() => undefined);
  }
}

/** @param db one connection in one transaction */
export async function sourceOnServer(db: Db): Promise<MoveSource> {
  const client = await clientOf(db);
  return {
    ...rowsOfServer(client),
    db,
    given: async () => {
      const asked = 'select of_table, last from given_id';
      const { rows } = await client
        .query<[string, number]>({ text: asked, rowMode: 'array' })
        .catch(throwAsPostgres);
      return Object.fromEntries(rows);
    },
    close: () => db.destroy(),
  };
}
