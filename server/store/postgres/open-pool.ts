import { Pool, type PoolClient } from 'pg';
import { configOf, type Purpose } from './client-config.ts';
import { cut } from './cut.ts';

/** Those that are open, of each pool. */
const OPEN = new WeakMap<Pool, Set<PoolClient>>();

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
  const open = new Set<PoolClient>();
  OPEN.set(pool, open);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    open.add(client);
    // Also one that is lent, between two questions.
    client.on('error', () => undefined);
  });
  pool.on('remove', (client) => open.delete(client));
  return pool;
}

/** Ends all of them at this end, whatever they are asked: their server does not answer. */
export function cutPool(pool: Pool): void {
  for (const client of OPEN.get(pool) ?? []) cut(client);
  void pool.end().catch(() => undefined);
}
