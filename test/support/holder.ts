import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isPostgres } from '#server/store/engine/place.ts';
import { afterFile } from './after-file.ts';

/** Another process that holds the database for writing, says so, and lets go when it is told to. */
const HOLDER = `
  const SQLite = require('better-sqlite3');
  const db = new SQLite(process.argv[1]);
  db.exec('begin immediate');
  process.stdout.write('held');
  process.stdin.once('data', () => { db.exec('rollback'); db.close(); process.exit(); });
`;

/** Holds it from now on; gives the way to let go. */
export function holdForWriting(database: string): Promise<() => Promise<void>> {
  return isPostgres(database) ? holdServer(database) : holdFile(database);
}

async function holdServer(url: string): Promise<() => Promise<void>> {
  const [{ Client }, { beginWriting, rollBack }] = await Promise.all([
    import('pg'),
    import('#server/store/postgres/transaction.ts'),
  ]);
  const client = new Client({ connectionString: url });
  await client.connect();
  await beginWriting(client, 5000);
  return async () => {
    await rollBack(client);
    await client.end();
  };
}

async function holdFile(file: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['-e', HOLDER, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  afterFile(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.write('go');
    await once(child, 'exit');
  };
}
