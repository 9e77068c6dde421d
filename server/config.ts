import { fileURLToPath } from 'node:url';

export interface Config {
  host: string;
  port: number;
  /** Path of the SQLite file. */
  databaseFile: string;
}

/**
 * Reads HOST, PORT and DATABASE_URL (a path, or `sqlite:` or `file:` before one).
 * @throws when one of them can't be used, saying what it should be
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, not “${env['PORT']}”.`);
  }
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    databaseFile: readDatabaseUrl(env['DATABASE_URL'] ?? 'var/tongbao.sqlite'),
  };
}

function readDatabaseUrl(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  const path = url.replace(/^(?:sqlite:(?:\/\/)?|file:)/u, '');
  if (path === '' || /^[a-z][a-z0-9+.-]+:\/\//iu.test(path)) {
    throw new Error(`DATABASE_URL must be the path of an SQLite file, not “${url}”.`);
  }
  return path;
}
