import { faultyFrozen, type FaultyFrozen } from '#server/store/check-frozen.ts';
import type { Db } from '#server/store/database.ts';
import { fault, type AuditFault } from './fault.ts';

const WORDS: Readonly<Record<FaultyFrozen['fault'], string>> = {
  missing: '文件不见了',
  changed: '内容变了',
  unreadable: '文件读不出来',
};
const MOST_NAMED = 3;

/** Holds every file of what is frozen against its hash; null when all are there. */
export async function verifyFrozen(db: Db, folder: string): Promise<AuditFault | null> {
  const found: FaultyFrozen[] = [];
  for await (const one of faultyFrozen(db, folder)) found.push(one);
  if (found.length === 0) return null;
  return fault(
    'frozen-damaged',
    `固定的内容有 ${found.length} 份不符（${folder}）：${nameFrozen(found)}。请从备份的 .frozen 文件夹拷回这些文件；没有备份的，用同样的查询再固定一次。`,
  );
}

/** @example nameFrozen([{ hash: 'a3…', fault: 'missing' }]) // 'a3…（文件不见了）' */
export function nameFrozen(found: readonly FaultyFrozen[]): string {
  const named = found.slice(0, MOST_NAMED).map((one) => `${one.hash}（${WORDS[one.fault]}）`);
  return named.join('、') + (found.length > MOST_NAMED ? '等' : '');
}
