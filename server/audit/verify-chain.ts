import type { Said } from '#domain/said.ts';
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
  const claims: Claims = { loads: new Map(), undos: new Map(), old: [], putAside: new Set() };
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
    return fault('act-added', notOurs(act.id), place);
  }
  if (hashAct(act) !== act.hash) {
    return fault('act-changed', changed(act), place);
  }
  if (act.id > expected) {
    return fault('acts-removed', removed(expected, act.id, previous), { actId: expected });
  }
  if (act.previousHash !== headOf(previous)) {
    const words = previous ? replaced(act.id, previous.id) : NO_BEGINNING;
    return fault('act-replaced', words, { actId: previous?.id ?? act.id });
  }
  return null;
}

function faultOfEnd(lastId: number, lastIdGiven: number): AuditFault | null {
  if (lastIdGiven > lastId) {
    return fault('acts-cut-off', cutOff(lastId, lastIdGiven), { actId: lastId + 1 });
  }
  if (lastIdGiven < lastId) {
    return fault('counter-changed', counterChanged(lastId, lastIdGiven), { actId: lastId });
  }
  return null;
}

const notOurs = (id: number): Said => ({
  zh: `编号 ${id} 的记录不是程序写的：编号从 1 起。`,
  en: `Entry ${id} was not written by the program, which counts from 1.`,
});

const changed = ({ id, at, by, kind, subject }: ActRow): Said => ({
  zh: `第 ${id} 条记录（${at} ${by} ${kind} ${subject}）的内容与它的校验值不符：写下之后被改过，或不是程序写的。请与备份中的同一条对照。`,
  en: `Entry ${id} (${at} ${by} ${kind} ${subject}) is not what its hash vouches for: it was changed after it was written, or not written by the program. Compare it with the same entry in a backup.`,
});

function removed(from: number, next: number, previous: ActRow | null): Said {
  const gone = range(from, next - 1);
  const before: Said = previous
    ? { zh: `第 ${previous.id} 条之后就是`, en: `after entry ${previous.id} comes` }
    : { zh: '日志开头就是', en: 'the log begins with' };
  return {
    zh: `${gone.zh}记录被删去了：${before.zh}第 ${next} 条。请从备份中找回。`,
    en: `${gone.en} removed: ${before.en} entry ${next}. Take what is gone from a backup.`,
  };
}

const replaced = (id: number, previous: number): Said => ({
  zh: `第 ${id} 条记录接的不是现在的第 ${previous} 条：第 ${previous} 条被整条换过。请与备份中的同一条对照。`,
  en: `Entry ${id} does not follow entry ${previous} as it is now: all of entry ${previous} was replaced. Compare it with the same entry in a backup.`,
});

const NO_BEGINNING: Said = {
  zh: '第 1 条记录说它前面还有记录：这不是日志的开头。请与备份对照。',
  en: 'Entry 1 says that there was one before it: this is not the beginning of the log. Compare it with a backup.',
};

function cutOff(last: number, lastGiven: number): Said {
  const gone = range(last + 1, lastGiven);
  return {
    zh: `末尾${gone.zh}记录被删去了：编号已发到 ${lastGiven}，日志只到第 ${last} 条。请从备份中找回。`,
    en: `${gone.en} removed from the end: numbers were given up to ${lastGiven}, but the log ends with entry ${last}. Take what is gone from a backup.`,
  };
}

const counterChanged = (last: number, lastGiven: number): Said => ({
  zh: `编号的计数（sqlite_sequence）停在 ${lastGiven}，日志却到第 ${last} 条：计数被改过。请与备份对照。`,
  en: `The count of entries (sqlite_sequence) stands at ${lastGiven}, but the log goes on to entry ${last}: the count was changed. Compare it with a backup.`,
});

/** @example range(3, 5) // { zh: '第 3–5 条', en: 'Entries 3–5 were' } */
function range(from: number, to: number): Said {
  return from === to
    ? { zh: `第 ${from} 条`, en: `Entry ${from} was` }
    : { zh: `第 ${from}–${to} 条`, en: `Entries ${from}–${to} were` };
}
