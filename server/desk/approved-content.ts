import { createHash } from 'node:crypto';
import { tableHash, textHash } from '#server/loading/table-hash.ts';
import { Problem } from '#server/problem.ts';
import { detailOf, lastActAbout } from '#server/store/acts.ts';
import type { Trx } from '#server/store/database.ts';
import type { DraftTable } from '#server/store/drafts.ts';
import type { Edition } from '#server/store/editions.ts';

/**
 * SHA-256 of what an edition holds, worked out from its tables themselves. It stands in the log with
 * the approval, so that nothing else can be published than what was approved.
 */
export function editionContent(
  { info }: Pick<Edition, 'info'>,
  tables: readonly DraftTable[],
): string {
  const held = tables.map(({ kind, subject, table, tidy }) => [
    kind,
    subject,
    table ? tableHash(table) : textHash(tidy?.text ?? ''),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([info, held]))
    .digest('hex');
}

/** @throws conflict when the log says that something else was approved */
export async function requireApproved(
  trx: Trx,
  edition: Edition,
  tables: readonly DraftTable[],
): Promise<void> {
  const act = await lastActAbout(trx, `release/${edition.releaseId}`, 'edition-approved');
  const approved = act && detailOf(act);
  const content = editionContent(edition, tables);
  if (approved?.['edition'] === edition.no && approved['content'] === content) return;
  throw new Problem('conflict', {
    zh: '草稿的内容与审核通过时不同，不能发布。请退回，查明原因（npm run audit -- verify），再审核。',
    en: 'The draft is not what was approved and cannot be published. Return it, find out why (npm run audit -- verify), and have it approved again.',
  });
}
