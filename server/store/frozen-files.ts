import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { lstat, open, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Db } from './database.ts';
import type { FrozenFile } from './frozen.ts';
import { openedFile } from './opened-file.ts';
import { codeOf, settleFolder } from './settle.ts';

/** Where the bytes lie of what is frozen in a database: in a folder beside it. */
export function frozenFolder(database: string): string {
  return `${existsSync(database) ? realpathSync(database) : resolve(database)}.frozen`;
}

/** The same of one that is open. */
export async function frozenFolderOf(db: Db): Promise<string> {
  return `${await openedFile(db)}.frozen`;
}

/** Writes what is to be frozen under a name for the time being: it is on the disk before it counts. */
export async function writeFrozenPart(
  folder: string,
  hash: string,
  content: Uint8Array,
): Promise<string> {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    settleFolder(folder);
  }
  const part = join(folder, `${hash}.part-${randomUUID()}`);
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return part;
}

/** From then on it is read under its hash; the name is on the disk too. */
export function nameFrozen(part: string): void {
  const file = part.replace(/\.part-[0-9a-f-]+$/u, '');
  renameSync(part, file);
  settleFolder(file);
}

/** Why a frozen file can't be given out. */
export type FrozenFault = 'missing' | 'changed' | 'unreadable';

export interface FrozenContent {
  plain: Buffer;
  zipped: Buffer;
}

/** What says whether bytes are those that were frozen. */
export type FrozenAs = Pick<FrozenFile, 'hash' | 'bytes' | 'storedBytes'>;

/** Its bytes, which are those that were frozen, or what is wrong with the file. */
export async function readFrozenFile(
  folder: string,
  as: FrozenAs,
): Promise<FrozenContent | FrozenFault> {
  const file = join(folder, as.hash);
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size !== as.storedBytes) return 'changed';
    return (await unzipFrozen(await readFile(file), as)) ?? 'changed';
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    return ['ENOENT', 'ENOTDIR'].includes(code) ? 'missing' : 'unreadable';
  }
}

/** Null for what is no gzip of what was frozen. */
export async function unzipFrozen(
  zipped: Buffer,
  { hash, bytes }: FrozenAs,
): Promise<FrozenContent | null> {
  const limits = { maxOutputLength: Math.max(bytes, 1) };
  const plain = await promisify(gunzip)(zipped, limits).catch(() => null);
  if (plain === null) return null;
  return createHash('sha256').update(plain).digest('hex') === hash ? { plain, zipped } : null;
}
