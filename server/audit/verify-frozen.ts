import { listed } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import { faultyFrozen, type FaultyFrozen } from '#server/store/check-frozen.ts';
import type { FrozenBytes } from '#server/store/frozen-bytes.ts';
import type { Db } from '#server/store/database.ts';
import { fault, type AuditFault } from './fault.ts';

const WORDS: Readonly<Record<FaultyFrozen['fault'], Said>> = {
  missing: { zh: '文件不见了', en: 'the file is gone' },
  changed: { zh: '内容变了', en: 'its content changed' },
  unreadable: { zh: '文件读不出来', en: 'the file cannot be read' },
};
const MOST_NAMED = 3;

/** Holds all that is frozen against its hash; null when all are there. */
export async function verifyFrozen(db: Db, bytes: FrozenBytes): Promise<AuditFault | null> {
  const found: FaultyFrozen[] = [];
  for await (const one of faultyFrozen(db, bytes)) found.push(one);
  if (found.length === 0) return null;
  return fault('frozen-damaged', damagedFrozen(found.length, bytes, nameFrozen(found)));
}

const damagedFrozen = (count: number, { place, mend }: FrozenBytes, named: Said): Said => ({
  zh: `固定的内容有 ${count} 份不符（${place}）：${named.zh}。${mend.zh}`,
  en: `${count === 1 ? '1 frozen file does not agree with its hash' : `${count} frozen files do not agree with their hashes`} (${place}): ${named.en}. ${mend.en}`,
});

/** @example nameFrozen([{ hash: 'a3…', fault: 'missing' }]).zh // 'a3…（文件不见了）' */
export function nameFrozen(found: readonly FaultyFrozen[]): Said {
  const named = found.slice(0, MOST_NAMED).map(({ hash, fault: what }): Said => {
    return { zh: `${hash}（${WORDS[what].zh}）`, en: `${hash} (${WORDS[what].en})` };
  });
  const { zh, en } = listed(named);
  return found.length > MOST_NAMED ? { zh: `${zh}等`, en: `${en} and others` } : { zh, en };
}
