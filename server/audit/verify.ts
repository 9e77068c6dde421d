import { counted } from '#domain/said-names.ts';
import { speak, type Said, type Spoken } from '#domain/said.ts';
import { readAuditState, type AuditState } from '#server/store/audit-state.ts';
import type { Db } from '#server/store/database.ts';
import { fault, type AuditFault } from './fault.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyLoads } from './verify-loads.ts';

export interface AuditVerdict {
  ok: boolean;
  acts: number;
  loads: number;
  /** The hash of the last act that holds; kept elsewhere it vouches for all acts up to it. */
  head: string;
  /** What is no fault but worth knowing. */
  notes: readonly Spoken<Record<'message', Said>>[];
  /** The first fault; null when everything holds. */
  fault: AuditFault | null;
}

/**
 * Checks the log of acts and, through the digests it holds, every figure that was ever loaded.
 * Others may go on writing meanwhile: what is checked is what stood when it began.
 * `heads` are hashes noted earlier, which must still be in the chain.
 */
export async function verifyAudit(db: Db, heads: readonly string[] = []): Promise<AuditVerdict> {
  const state = await readAuditState(db);
  const { acts, head, claims, found, fault: broken } = await verifyChain(db, state, heads);
  const beforeLog = claims.old.length;
  const said = [
    ...(beforeLog > 0 ? [olderThanLog(beforeLog)] : []),
    ...(claims.putAside.size > 0 ? [examplePutAside(claims.putAside.size)] : []),
  ];
  const notes = said.map((message) => speak({ message }));
  const missing = heads.find((one) => !found.has(one));
  const early =
    broken ?? faultOfLog(state, acts) ?? (missing === undefined ? null : faultOfHead(missing));
  if (early) return { ok: false, acts, loads: state.lastLoadId, head, notes, fault: early };
  const { loads, fault: wrong } = await verifyLoads(db, state, claims);
  const last = wrong ?? (state.isGuarded ? null : faultOfGuard());
  return { ok: last === null, acts, loads, head, notes, fault: last };
}

const olderThanLog = (loads: number): Said => ({
  zh: `${loads} 次导入早于审计日志：日志只担保它们从日志开始时起没有变过。`,
  en: `${loads === 1 ? '1 load is' : `${loads} loads are`} older than the log, which vouches only that nothing changed since the log began.`,
});

const examplePutAside = (loads: number): Said => ({
  zh: `启用本单位时移出了示例（${loads} 次导入），此前没有导入过别的：移到哪里，见“启用本单位”的记录。`,
  en: `When the office began, the example was put aside (${counted(loads, 'load')}), and nothing else had been loaded; the act “began an office” says where to.`,
});

function faultOfLog({ lastLoadId }: AuditState, acts: number): AuditFault | null {
  if (acts > 0 || lastLoadId === 0) return null;
  const words = {
    zh: '数据库里有导入，却没有一条审计记录：日志被整个清空了，或这个旧数据库还没有用新程序启动过。请先与备份对照，再启动服务。',
    en: 'There are loads, but not one entry in the log: the log was emptied, or this old database was never started with the new program. Compare it with a backup before you start the server.',
  };
  return fault('log-missing', words);
}

function faultOfHead(head: string): AuditFault {
  const words = {
    zh: `留存的校验值 ${head} 不在日志里：日志在那之后被改写过，或这不是同一个数据库。请与留存时的备份对照。`,
    en: `The hash that was noted, ${head}, is not in the log: the log was rewritten since, or this is another database. Compare it with a backup of that time.`,
  };
  return fault('head-missing', words);
}

function faultOfGuard(): AuditFault {
  const words = {
    zh: '日志与数据相符，但防止日志被改的触发器（act_is_not_changed、act_is_not_removed）不在或被换过：有人动过数据库。请查明来历，再从备份中恢复触发器。',
    en: 'Log and data agree, but the triggers that keep the log from changes (act_is_not_changed, act_is_not_removed) are gone or were replaced: somebody was at the database. Find out who, then restore the triggers from a backup.',
  };
  return fault('guard-removed', words);
}
