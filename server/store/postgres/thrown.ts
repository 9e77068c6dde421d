import {
  CONNECTION_FAILURE,
  NO_SUCH_LIST,
  PostgresError,
} from '#server/store/engine/postgres-error.ts';

/** What pg threw as an error of the store: what has no SQLSTATE was the connection's. */
export function asPostgresError(error: unknown): PostgresError {
  if (error instanceof PostgresError) return error;
  if (!(error instanceof Error)) return new PostgresError(String(error), CONNECTION_FAILURE);
  const code = 'code' in error ? String(error.code) : '';
  if (/^[0-9A-Z]{5}$/u.test(code) && 'severity' in error) {
    return new PostgresError(error.message, code, { cause: error });
  }
  // Several addresses of one name were tried: the message stands in each of them.
  const inner = error instanceof AggregateError ? error.errors.map(String).join('; ') : '';
  const said = error.message === '' ? inner : error.message;
  return new PostgresError(code === '' ? said : `${code}: ${said}`, CONNECTION_FAILURE, {
    cause: error,
  });
}

/** Whether the connection broke, or there was none. */
export function isOfConnection({ code }: PostgresError): boolean {
  return code.startsWith('08') || code.startsWith('57P') || code === '53300';
}

/**
 * Whether another server may answer what was only read: what happened is the connection's, a replica broke off
 * what stood in the way of what it follows, or has not yet what is asked for.
 */
export function isWorthAnother(error: PostgresError): boolean {
  return isOfConnection(error) || error.code.startsWith('40') || error.code === NO_SUCH_LIST;
}

/** @throws PostgresError */
export function throwAsPostgres(error: unknown): never {
  throw asPostgresError(error);
}
