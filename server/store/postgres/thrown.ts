import { CONNECTION_FAILURE, PostgresError } from '#server/store/engine/postgres-error.ts';

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

/** Whether it may be asked again, of another server too: nothing came back, and nothing was written. */
export function isOfConnection({ code }: PostgresError): boolean {
  return code.startsWith('08') || code.startsWith('57P') || code === '53300';
}

/** @throws PostgresError */
export function throwAsPostgres(error: unknown): never {
  throw asPostgresError(error);
}
