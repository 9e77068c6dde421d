import type { ClientBase, QueryResult, QueryResultRow } from 'pg';
import { PostgresError } from '#server/store/engine/postgres-error.ts';
import { ask } from './connection.ts';
import { throwAsPostgres } from './thrown.ts';

/** So many are kept ready by a connection: lists of another length make another statement. */
const MOST_NAMED = 200;
/** And so many are remembered to have been asked once. */
const MOST_SEEN = 1000;

interface Statements {
  seen: Set<string>;
  names: Map<string, string>;
}

const STATEMENTS = new WeakMap<ClientBase, Statements>();

/** A table was changed under a statement that was kept ready (feature_not_supported). */
const CHANGED = '0A000';

/**
 * Asks what a connection may be asked many times: from the second time on a statement is kept ready there,
 * under a name. To plan it takes the server half a millisecond, which is most of what a short one takes.
 * @throws PostgresError
 */
export async function askAgain<Row extends QueryResultRow>(
  client: ClientBase,
  sql: string,
  parameters: readonly unknown[],
): Promise<QueryResult<Row>> {
  const name = parameters.length === 0 ? null : nameOf(client, sql);
  if (name === null) return ask<Row>(client, sql, parameters);
  try {
    return await client
      .query<Row>({ name, text: sql, values: [...parameters] })
      .catch(throwAsPostgres);
  } catch (error) {
    if (!(error instanceof PostgresError) || error.code !== CHANGED) throw error;
    return ask<Row>(client, sql, parameters);
  }
}

/** Null: it is asked for the first time, or there are enough. */
function nameOf(client: ClientBase, sql: string): string | null {
  const { seen, names } = statementsOf(client);
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMED) return null;
  if (!seen.delete(sql)) {
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(sql);
    return null;
  }
  const name = `tongbao_${names.size}`;
  names.set(sql, name);
  return name;
}

function statementsOf(client: ClientBase): Statements {
  const known = STATEMENTS.get(client) ?? { seen: new Set(), names: new Map() };
  STATEMENTS.set(client, known);
  return known;
}
