import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import type { FaultyFrozen } from '#server/store/check-frozen.ts';
import { openReadOnly } from '#server/store/database.ts';
import {
  frozenFolder,
  nameFrozen,
  readFrozenFile,
  writeFrozenPart,
  type FrozenFault,
} from '#server/store/frozen-files.ts';
import { listFrozen, type FrozenFile } from '#server/store/frozen.ts';

/** What of the frozen files of a database could be copied. */
export interface FrozenReport {
  frozen: number;
  frozenBytes: number;
  /** Those that are not what they were, and are not in the copy. */
  frozenFaults: readonly FaultyFrozen[];
}

export interface FoldersOfFrozen {
  from: string;
  to: string;
}

/**
 * Copies the files of all that is frozen in a database, each held against its hash before and after. One
 * that lies there already, as a copy that was killed left it, is taken for what it is.
 * @param file that database, or its copy: what is in its rows counts
 */
export async function copyFrozen(
  file: string,
  { from, to }: FoldersOfFrozen,
): Promise<FrozenReport> {
  const frozenFaults: FaultyFrozen[] = [];
  const rows = await rowsOf(file);
  let frozenBytes = 0;
  for (const row of rows) {
    const fault = await copyOne(row, { from, to });
    if (fault === null) frozenBytes += row.storedBytes;
    else frozenFaults.push({ hash: row.hash, fault });
  }
  return { frozen: rows.length - frozenFaults.length, frozenBytes, frozenFaults };
}

async function copyOne(
  row: FrozenFile,
  { from, to }: FoldersOfFrozen,
): Promise<FrozenFault | null> {
  if (typeof (await readFrozenFile(to, row)) !== 'string') return null;
  const found = await readFrozenFile(from, row);
  if (typeof found === 'string') return found;
  const part = await writeFrozenPart(to, row.hash, found.zipped);
  try {
    nameFrozen(part);
  } finally {
    rmSync(part, { force: true });
  }
  if (typeof (await readFrozenFile(to, row)) !== 'string') return null;
  throw new Refusal(`写成的与原来的不同：${join(to, row.hash)}。请检查磁盘，再做一次。`);
}

/** Which of them have expired in a database, or are not known there any more. */
export async function goneOf(file: string, hashes: readonly string[]): Promise<string[]> {
  if (hashes.length === 0) return [];
  const there = (await rowsOf(file)).map(({ hash }) => hash);
  return hashes.filter((hash) => !there.includes(hash));
}

async function rowsOf(file: string): Promise<FrozenFile[]> {
  const db = await openReadOnly(file);
  try {
    return await listFrozen(db);
  } finally {
    await db.destroy();
  }
}

/** The same files beside another database too, where they take no room of their own. */
export function shareFrozen(database: string, other: string): void {
  const [from, to] = [frozenFolder(database), frozenFolder(other)];
  if (!existsSync(from)) return;
  const files = readdirSync(from, { withFileTypes: true }).filter(
    (one) => one.isFile() && /^[0-9a-f]{64}$/u.test(one.name),
  );
  if (files.length === 0) return;
  mkdirSync(to, { mode: 0o700 });
  for (const { name } of files) share(join(from, name), join(to, name));
}

/** They are never written again, only replaced. A disk that knows no second names has a copy. */
function share(file: string, other: string): void {
  try {
    linkSync(file, other);
  } catch {
    copyFileSync(file, other);
  }
}
