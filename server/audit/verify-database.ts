import { counted } from '#domain/said-names.ts';
import type { Db } from '#server/store/database.ts';
import { brokenPages, brokenReferences } from '#server/store/integrity.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { fault, type AuditFault } from './fault.ts';
import { verifyAudit, type AuditVerdict } from './verify.ts';

/**
 * Checks the file first, by SQLite's own checks, then the log and what it vouches for: of a file that is
 * damaged, what is read says nothing. Holds up whoever uses the connection; for commands.
 */
export async function verifyDatabase(db: Db, heads: readonly string[] = []): Promise<AuditVerdict> {
  try {
    const broken = (await faultOfFile(db)) ?? (await faultOfReferences(db));
    return broken ? damaged(broken) : await verifyAudit(db, heads);
  } catch (error) {
    const found = damagedBy(error);
    if (!found) throw error;
    return found;
  }
}

/** The verdict on a file that SQLite can't read; null for another error. */
export function damagedBy(error: unknown): AuditVerdict | null {
  if (storeFaultOf(error) !== 'damaged') return null;
  return damaged(fileDamaged(error instanceof Error ? error.message : String(error)));
}

function damaged(found: AuditFault): AuditVerdict {
  return { ok: false, acts: 0, loads: 0, head: '', notes: [], fault: found };
}

async function faultOfFile(db: Db): Promise<AuditFault | null> {
  const lines = await brokenPages(db);
  return lines.length === 0 ? null : fileDamaged(lines.join('；').replaceAll('\n', ' '));
}

function fileDamaged(said: string): AuditFault {
  const words = {
    zh: `数据库文件损坏（SQLite 自检：${said}）。请停下服务，把文件另存一份，再从最近一份相符的备份恢复：npm run restore -- 备份文件。`,
    en: `The database file is damaged (SQLite’s own check: ${said}). Stop the server, keep a copy of the file, and restore the newest backup that holds: npm run restore -- BACKUP.`,
  };
  return fault('file-damaged', words);
}

async function faultOfReferences(db: Db): Promise<AuditFault | null> {
  const [first, ...rest] = await brokenReferences(db);
  if (!first) return null;
  const words = {
    zh: `表 ${first.table} 有行指向表 ${first.parent} 中已不存在的行，共 ${rest.length + 1} 行：数据库被改过或损坏。请与备份对照，从备份恢复：npm run restore -- 备份文件。`,
    en: `The table ${first.table} has rows that point to rows of ${first.parent} which are gone (${counted(rest.length + 1, 'row')}): the database was changed or damaged. Compare it with a backup and restore that: npm run restore -- BACKUP.`,
  };
  return fault('references-broken', words);
}
