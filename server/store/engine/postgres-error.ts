/** Classes of SQLSTATE that PostgreSQL never sends itself: what became of the connection. */
export const CONNECTION_FAILURE = '08006';
export const NO_PRIMARY = '08001';
/** It broke while a transaction was being committed. */
export const OUTCOME_UNKNOWN = '08007';
/** A function of ours says so where a list of withheld cells is not there: not yet on a replica, or no more. */
export const NO_SUCH_LIST = 'TB001';

/** What PostgreSQL threw, or what became of the connection to it, by its SQLSTATE; it can go between threads. */
export class PostgresError extends Error {
  /** Five characters. docs: postgresql.org/docs/current/errcodes-appendix.html */
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostgresError';
    this.code = code;
  }
}
