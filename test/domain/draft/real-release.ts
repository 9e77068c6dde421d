import { sentenceText } from '#domain/bulletin/text.ts';
import type { Truth } from '#domain/draft/expected.ts';
import { readView } from '#server/view/data-view.ts';
import { loadBulletin } from '#server/answers/release-bulletin.ts';
import { requireRelease } from '#server/view/require.ts';
import { latestLoad } from '#server/store/loads.ts';
import { fixtureDatabase } from '#test/support/database.ts';

/** June 2019: what a draft of its bulletin is held against. */
export async function realTruth(): Promise<Truth> {
  const db = await fixtureDatabase();
  const view = await readView(db, await latestLoad(db));
  const release = requireRelease(view, '2019-06');
  const { document, board } = await loadBulletin(view, release);
  const { sections } = document;
  return { sections, rows: board.rows, period: release.period, dictionary: view.dictionary };
}

/** The bulletin as it is printed. */
export function trueText({ sections }: Pick<Truth, 'sections'>): string {
  const lines = sections.flatMap(({ title, opening, blocks }) => [
    title,
    ...[opening, ...blocks.flatMap(({ heading, items }) => [heading, ...items])].map(sentenceText),
  ]);
  return lines.join('\n');
}

/** Replaces what stands in a text once. */
export function edit(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times`);
  return parts.join(to);
}
