import { isPostgres } from './store/engine/place.ts';

/**
 * Beside what a server writes its exports: the file; with PostgreSQL a name of its own for each that listens
 * on this machine, for whoever starts empties its folder.
 */
export function spoolPlace({ database, port }: { database: string; port: number }): string {
  return isPostgres(database) ? `var/server-${port === 0 ? process.pid : port}` : database;
}
