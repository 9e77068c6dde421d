import type { ClientBase } from 'pg';
import {
  CONNECTION_FAILURE,
  OUTCOME_UNKNOWN,
  PostgresError,
} from '#server/store/engine/postgres-error.ts';
import { ask } from './connection.ts';
import { forgetCopied, tidyUp } from './tidy-up.ts';

/** Whoever writes holds it, in whatever process or machine: one writes at a time, as with a file. */
const WRITE_LOCK = 7_468_227_016;

/** Where every commit is told. */
export const CHANNEL = 'tongbao';

/**
 * Begins to write, once nobody else does. Each statement then sees all that was committed before.
 * @param waitMs how long to wait for the lock, and later for those of others
 * @throws PostgresError; of a server that only reads too
 */
export async function beginWriting(client: ClientBase, waitMs: number): Promise<void> {
  try {
    const { rows } = await ask<{ only: string }>(
      client,
      `begin isolation level read committed;
      set local lock_timeout = ${Math.max(1, Math.ceil(waitMs))};
      select pg_advisory_xact_lock(${WRITE_LOCK});
      select current_setting('transaction_read_only') as only`,
    );
    // A replica gives its own lock, which keeps nobody out.
    if (rows[0]?.only !== 'off') throw new PostgresError('the server can only be read', '25006');
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** @throws PostgresError; where the connection breaks it is not known whether all of it was kept */
export async function commitWriting(client: ClientBase): Promise<void> {
  // Who only looked has nothing to tell.
  await ask(
    client,
    `select pg_notify('${CHANNEL}', '') where pg_current_xact_id_if_assigned() is not null`,
  );
  const { command } = await ask(client, 'commit').catch((error: unknown) => {
    if (error instanceof PostgresError && isBroken(error)) {
      throw new PostgresError(error.message, OUTCOME_UNKNOWN, { cause: error });
    }
    throw error;
  });
  // A statement failed before and was let pass: PostgreSQL has taken all of it back.
  if (command === 'ROLLBACK') throw new PostgresError('the transaction had failed before', '25P02');
  await tidyUp(client);
}

/** One whose connection is gone was rolled back by the server. */
export async function rollBack(client: ClientBase): Promise<void> {
  forgetCopied(client);
  await ask(client, 'rollback').catch(() => undefined);
}

function isBroken({ code }: PostgresError): boolean {
  return code === CONNECTION_FAILURE || code.startsWith('57P');
}
