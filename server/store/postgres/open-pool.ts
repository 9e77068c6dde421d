import { Pool } from 'pg';
import { configOf, type Purpose } from './client-config.ts';

/**
 * Connections to one server. One that breaks while nobody asks would end the process if nobody listened;
 * whoever asks next is told.
 */
export function openPool(url: string, purpose: Purpose, most: number): Pool {
  const pool = new Pool({
    ...configOf(url, purpose),
    max: most,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: 3600,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined);
  // Also one that is lent, between two questions.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
