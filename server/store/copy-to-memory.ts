import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openImage, type Db } from './database.ts';

const PREFIX = 'tongbao-draft-';
const LEFT_BEHIND_MS = 10 * 60_000;

/** A server that was killed while it copied leaves the copy behind. */
export async function sweepCopies(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const folder = join(tmpdir(), name);
    const info = await stat(folder).catch(() => null);
    if (info && Date.now() - info.mtimeMs > LEFT_BEHIND_MS) {
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

/** The whole database in memory; what SQLite writes on the way is gone at once. */
export async function copyToMemory(db: Db): Promise<Db> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  try {
    const file = join(folder, 'copy.sqlite');
    await sql`vacuum into ${file}`.execute(db);
    return openImage(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}
