import { hashAct, NO_HASH, type ActRow } from '#server/store/acts.ts';
import { ALL_ACTS, pagesOfActs } from '#server/store/act-pages.ts';
import type { AuditState } from '#server/store/audit-state.ts';
import type { Db } from '#server/store/database.ts';
import { readClaims, type Claims } from './claims.ts';
import { fault, type AuditFault } from './fault.ts';

export interface VerifiedChain {
  acts: number;
  /** The hash of the last act; 64 zeros while there is none. */
  head: string;
  claims: Claims;
  /** Those of the hashes that were asked for which the chain holds. */
  found: ReadonlySet<string>;
  fault: AuditFault | null;
}

/** Walks the log from its first act: does each say what its hash says, and follow the one before? */
export async function verifyChain(
  db: Db,
  { lastActId, lastIdGiven }: AuditState,
  heads: readonly string[],
): Promise<VerifiedChain> {
  const claims: Claims = { loads: new Map(), undos: new Map(), old: [] };
  const found = new Set<string>();
  let [acts, previous]: [number, ActRow | null] = [0, null];
  for await (const page of pagesOfActs(db, ALL_ACTS, lastActId)) {
    for (const act of page) {
      const wrong = faultOfAct(act, previous);
      if (wrong) return { acts, head: headOf(previous), claims, found, fault: wrong };
      if (heads.includes(act.hash)) found.add(act.hash);
      readClaims(act, claims);
      previous = act;
      acts += 1;
    }
  }
  const end = faultOfEnd(previous?.id ?? 0, lastIdGiven);
  return { acts, head: headOf(previous), claims, found, fault: end };
}

function headOf(act: ActRow | null): string {
  return act?.hash ?? NO_HASH;
}

function faultOfAct(act: ActRow, previous: ActRow | null): AuditFault | null {
  const expected = (previous?.id ?? 0) + 1;
  const place = { actId: act.id };
  if (act.id < expected) {
    return fault('act-added', `编号 ${act.id} 的记录不是程序写的：编号从 1 起。`, place);
  }
  if (hashAct(act) !== act.hash) {
    const words = `第 ${act.id} 条记录（${act.at} ${act.by} ${act.kind} ${act.subject}）的内容与它的校验值不符：写下之后被改过，或不是程序写的。请与备份中的同一条对照。`;
    return fault('act-changed', words, place);
  }
  if (act.id > expected) {
    const words = `${range(expected, act.id - 1)}记录被删去了：${before(previous)}第 ${act.id} 条。请从备份中找回。`;
    return fault('acts-removed', words, { actId: expected });
  }
  if (act.previousHash !== headOf(previous)) {
    const words = previous
      ? `第 ${act.id} 条记录接的不是现在的第 ${previous.id} 条：第 ${previous.id} 条被整条换过。请与备份中的同一条对照。`
      : `第 1 条记录说它前面还有记录：这不是日志的开头。请与备份对照。`;
    return fault('act-replaced', words, { actId: previous?.id ?? act.id });
  }
  return null;
}

function faultOfEnd(lastId: number, lastIdGiven: number): AuditFault | null {
  if (lastIdGiven > lastId) {
    const words = `末尾${range(lastId + 1, lastIdGiven)}记录被删去了：编号已发到 ${lastIdGiven}，日志只到第 ${lastId} 条。请从备份中找回。`;
    return fault('acts-cut-off', words, { actId: lastId + 1 });
  }
  if (lastIdGiven < lastId) {
    const words = `编号的计数（sqlite_sequence）停在 ${lastIdGiven}，日志却到第 ${lastId} 条：计数被改过。请与备份对照。`;
    return fault('counter-changed', words, { actId: lastId });
  }
  return null;
}

/** @example range(3, 5) // '第 3–5 条' */
function range(from: number, to: number): string {
  return from === to ? `第 ${from} 条` : `第 ${from}–${to} 条`;
}

function before(previous: ActRow | null): string {
  return previous ? `第 ${previous.id} 条之后就是` : '日志开头就是';
}
