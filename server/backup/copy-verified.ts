import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, rmSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type SQLite from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { damagedBy, verifyDatabase } from '#server/audit/verify-database.ts';
import type { AuditVerdict } from '#server/audit/verify.ts';
import { openReading, openSingle } from '#server/store/connection.ts';
import { openReadOnly } from '#server/store/database.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { NOW } from '#server/store/vintage.ts';
import { hashRows } from './rows-hash.ts';

/** What a copy holds, as it was found when it was read again. */
export interface CopyReport {
  bytes: number;
  /** Of the file. */
  sha256: string;
  acts: number;
  loads: number;
  /** The hash of the last act. */
  head: string;
  /** Of the data, whatever loads they came by. */
  contentHash: string;
}

/** A copy, or a database, that does not hold: the verdict says where. */
export class NotVerified extends Refusal {
  readonly verdict: AuditVerdict;

  constructor(what: string, verdict: AuditVerdict) {
    super(`${what}：${verdict.fault?.message ?? ''}`);
    this.verdict = verdict;
  }
}

/** What people call the two, who know nothing of the names that files have meanwhile. */
export interface CopyNames {
  from: string;
  to: string;
}

/**
 * Copies a database as it is at one moment, others writing or not, into a new file that is complete in
 * itself, and reads it again: every row, SQLite's checks, the log and what it vouches for. A copy that
 * does not hold is removed.
 * @throws NotVerified; EEXIST
 */
export function copyVerified(
  sqlite: SQLite.Database,
  part: string,
  names: CopyNames,
): Promise<CopyReport> {
  // Its rows are those of the database: what does not hold in them did not hold there.
  return copyRows(sqlite, part, names, (file) => verifyFile(file, names.from));
}

/** The same with another check of what was copied; that every row is the same is looked at first. */
export async function copyRows<Report>(
  sqlite: SQLite.Database,
  part: string,
  { from, to }: CopyNames,
  check: (file: string) => Report | Promise<Report>,
): Promise<Report> {
  closeSync(openSync(part, 'wx', 0o600));
  try {
    const rows = await copyAtOneMoment(sqlite, part);
    requireSameRows(part, rows, to);
    return await check(part);
  } catch (error) {
    for (const ending of ['', '-journal', '-wal', '-shm'])
      rmSync(`${part}${ending}`, { force: true });
    const verdict = damagedBy(error);
    if (verdict) throw new NotVerified(from, verdict);
    if (storeFaultOf(error) !== 'full') throw error;
    throw new Refusal(`磁盘已满，副本没有写成：${to}。请腾出空间后再做。`, { cause: error });
  }
}

const ALL_PAGES = 0x7f_ff_ff_ff;

/** In one step, which a writer neither stops nor is stopped by. Gives the hash of the rows it had. */
async function copyAtOneMoment(sqlite: SQLite.Database, part: string): Promise<string> {
  sqlite.exec('begin');
  try {
    const rows = hashRows(sqlite);
    await sqlite.backup(part, { progress: () => ALL_PAGES });
    return rows;
  } finally {
    sqlite.exec('rollback');
  }
}

function requireSameRows(part: string, rows: string, to: string): void {
  // Without a log of its own it can be read from a disk that can't be written.
  openSingle(part).close();
  const copy = openReading(part);
  try {
    if (hashRows(copy) === rows) return;
    throw new Refusal(`副本与原来的内容不同，已删去：${to}。请检查磁盘，再做一次。`);
  } finally {
    copy.close();
  }
}

/** @throws NotVerified, of what it is called */
export async function verifyFile(file: string, name = file): Promise<CopyReport> {
  const db = await openReadOnly(file).catch((error: unknown) => {
    const verdict = damagedBy(error);
    throw verdict ? new NotVerified(name, verdict) : error;
  });
  try {
    const verdict = await verifyDatabase(db);
    if (!verdict.ok) throw new NotVerified(name, verdict);
    const { acts, loads, head } = verdict;
    const hash = await contentHash(db, NOW);
    const { size: bytes } = statSync(file);
    return { bytes, sha256: await hashFile(file), acts, loads, head, contentHash: hash };
  } finally {
    await db.destroy();
  }
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
