import { listed } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';
import { faultyFrozen, type FaultyFrozen } from '#server/store/check-frozen.ts';
import type { Db } from '#server/store/database.ts';
import { fault, type AuditFault } from './fault.ts';

const WORDS: Readonly<Record<FaultyFrozen['fault'], Said>> = {
  missing: { zh: '文件不见了', en: 'the file is gone' },
  changed: { zh: '内容变了', en: 'its content changed' },
  unreadable: { zh: '文件读不出来', en: 'the file cannot be read' },
};
const MOST_NAMED = 3;

/** Holds every file of what is frozen against its hash; null when all are there. */
export async function verifyFrozen(db: Db, folder: string): Promise<AuditFault | null> {
  const found: FaultyFrozen[] = [];
  for await (const one of faultyFrozen(db, folder)) found.push(one);
  if (found.length === 0) return null;
  return fault('frozen-damaged', damagedFrozen(found.length, folder, nameFrozen(found)));
}

const damagedFrozen = (count: number, folder: string, named: Said): Said => ({
  zh: `固定的内容有 ${count} 份不符（${folder}）：${named.zh}。请从备份的 .frozen 文件夹拷回这些文件；没有备份的，用同样的查询再固定一次。`,
  en: `${count === 1 ? '1 frozen file does not agree with its hash' : `${count} frozen files do not agree with their hashes`} (${folder}): ${named.en}. Copy these files back from the .frozen folder of a backup; without one, freeze the same query again.`,
});

/** @example nameFrozen([{ hash: 'a3…', fault: 'missing' }]).zh // 'a3…（文件不见了）' */
export function nameFrozen(found: readonly FaultyFrozen[]): Said {
  const named = found.slice(0, MOST_NAMED).map(({ hash, fault: what }): Said => {
    return { zh: `${hash}（${WORDS[what].zh}）`, en: `${hash} (${WORDS[what].en})` };
  });
  const { zh, en } = listed(named);
  return found.length > MOST_NAMED ? { zh: `${zh}等`, en: `${en} and others` } : { zh, en };
}
