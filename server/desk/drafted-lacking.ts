import type { LackingOfTable } from '#server/loading/lacking-lines.ts';
import type { Db } from '#server/store/database.ts';
import { listDraftLoads } from '#server/store/drafts.ts';
import type { DraftLoadRow } from '#server/store/desk-tables.ts';
import { LACKING } from './prepare.ts';

/** What a load of the draft was accepted with: warnings, and what its tables lacked, kept or not. */
export function seenOf({ warnings }: Pick<DraftLoadRow, 'warnings'>): {
  warnings: readonly unknown[];
  lacking: LackingOfTable[];
} {
  const all: unknown = JSON.parse(warnings);
  const list: unknown[] = Array.isArray(all) ? all : [];
  return { warnings: list.filter((one) => !isLacking(one)), lacking: list.filter(isLacking) };
}

/** The choices that a draft was made with, oldest first; those taken back are none. */
export async function draftedLacking(db: Db, editionId: number): Promise<LackingOfTable[]> {
  const loads = await listDraftLoads(db, editionId);
  return loads
    .filter(({ undoneAt }) => undoneAt === null)
    .reverse()
    .flatMap((load) => seenOf(load).lacking);
}

/** The column holds what `takeIntoDraft` wrote. */
function isLacking(value: unknown): value is LackingOfTable {
  return typeof value === 'object' && value !== null && 'code' in value && value.code === LACKING;
}
