import type { ClientConfig } from 'pg';
import { TYPES } from './types.ts';

/** What a connection is for, as PostgreSQL's list of sessions shows it. */
export type Purpose = 'command' | 'look' | 'read' | 'write' | 'listen' | 'watch';

const CONNECT_MS = 5000;

/**
 * A machine that is gone is noticed from both ends: the server lets go of the lock that a lost writer
 * held, and a reader does not wait for ever.
 */
const ALIVE = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** How long a writer may say nothing within a transaction: nobody else writes meanwhile. */
const SILENT_MS: Readonly<Record<Purpose, number>> = {
  command: 600_000,
  look: 600_000,
  read: 60_000,
  write: 120_000,
  listen: 60_000,
  watch: 60_000,
};

export function configOf(url: string, purpose: Purpose): ClientConfig {
  const isReading = purpose !== 'command' && purpose !== 'write';
  return {
    connectionString: url,
    application_name: `tongbao ${purpose}`,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 15_000,
    idle_in_transaction_session_timeout: SILENT_MS[purpose],
    options: isReading ? `${ALIVE} -c default_transaction_read_only=on` : ALIVE,
    types: TYPES,
  };
}
