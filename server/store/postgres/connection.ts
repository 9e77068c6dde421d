import type { ClientBase, QueryResult as PgResult, QueryResultRow } from 'pg';
import Cursor from 'pg-cursor';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { throwAsPostgres } from './thrown.ts';
import { TYPES } from './types.ts';

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** What a client is asked, and gives, as Kysely has it. */
export class PostgresConnection implements DatabaseConnection {
  readonly client: ClientBase;

  constructor(client: ClientBase) {
    this.client = client;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return resultOf<R>(await ask<never>(this.client, sql, parameters));
  }

  async *streamQuery<R>(
    { sql, parameters }: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    const cursor = this.client.query(new Cursor<R>(sql, [...parameters], { types: TYPES }));
    try {
      for (;;) {
        const rows = await cursor.read(chunkSize).catch(throwAsPostgres);
        if (rows.length === 0) return;
        yield { rows };
      }
    } finally {
      await cursor.close().catch(() => undefined);
    }
  }
}

/** @throws PostgresError */
export async function ask<Row extends QueryResultRow>(
  client: Pick<ClientBase, 'query'>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<PgResult<Row>> {
  const given: PgResult<Row> | PgResult<Row>[] = await client
    .query<Row>(sql, [...parameters])
    .catch(throwAsPostgres);
  // Of several statements the last one is what was asked.
  return Array.isArray(given) ? lastOf(given) : given;
}

function lastOf<Row extends QueryResultRow>(results: readonly PgResult<Row>[]): PgResult<Row> {
  const last = results.at(-1);
  if (!last) throw new Error('nothing was asked');
  return last;
}

export function resultOf<R>({ command, rowCount, rows }: PgResult<never>): QueryResult<R> {
  return {
    rows,
    ...(CHANGING.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }),
  };
}
