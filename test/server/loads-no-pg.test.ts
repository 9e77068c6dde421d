import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { startScript } from '#test/scripts/run-script.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile } from '#test/support/database.ts';
import { testOnSqlite } from '#test/support/engine.ts';

const NOTE_LOADED = pathToFileURL(join(import.meta.dirname, '../support/note-loaded.ts')).href;
/** The first, the one that writes, and one that answers. */
const THREADS = [
  '/server/main.ts',
  '/server/store/writer/thread.ts',
  '/server/answering/lane-app.ts',
];
const OF_POSTGRES = /\/node_modules\/(?:pg|pgpass|postgres-)|\/server\/store\/postgres\//u;

testOnSqlite(
  'a server of a file loads nothing of PostgreSQL, in none of its threads',
  async () => {
    const loadedFile = join(newFolder(), 'loaded');
    const child = startScript('server/main.ts', [], await fixtureFile(), {
      NODE_OPTIONS: `--import=${NOTE_LOADED}`,
      NOTE_LOADED: loadedFile,
    });
    const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
    const [address] = /http:\/\/127\.0\.0\.1:\d+/u.exec(line) ?? [];
    expect((await fetch(`${address}/api/v1/releases`)).status).toBe(200);
    const loaded = () => readFileSync(loadedFile, 'utf8').split('\n');
    for (const known of THREADS) {
      await expect.poll(() => loaded().some((url) => url.endsWith(known))).toBe(true);
    }
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(loaded().filter((url) => OF_POSTGRES.test(url))).toEqual([]);
  },
  120_000,
);
