import { capitalised } from '#domain/said-names.ts';
import type { TextResult } from '#server/formats/docx-read.ts';
import { checkDraftGuarded } from '#server/loading/check-guarded.ts';
import { Problem } from '#server/problem.ts';
import type { DataView } from '#server/view/data-view.ts';
import type { DraftCheck } from '#server/schemas/draft.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import { toBulletinFigure } from './figure-ref.ts';
import { loadBulletin } from './release-bulletin.ts';

/** A draft that was read, with the warnings of reading it. */
export interface ReadDraft extends TextResult {
  text: string;
}

/** A draft of a release's bulletin, held against its data. @throws not-in-release, too-large, too-busy */
export async function checkReleaseDraft(
  view: DataView,
  release: StoredRelease,
  { text, problems }: ReadDraft,
): Promise<DraftCheck> {
  const { document, board } = await loadBulletin(view, release);
  const checked = await checkDraftGuarded(text, {
    sections: document.sections,
    rows: board.rows,
    period: release.period,
    dictionary: view.dictionary,
  });
  if ('problem' in checked) {
    const { found, foundEn } = checked.problem;
    throw new Problem('too-large', {
      zh: `${found}。请只保留通报正文后再试。`,
      en: `${capitalised(foundEn)}. Keep only the text of the bulletin and try again.`,
    });
  }
  const { claims, ...found } = checked.value;
  return {
    release: release.id,
    text,
    unread: problems.map(({ found, foundEn, cure, cureEn }) => ({ found, foundEn, cure, cureEn })),
    claims: claims.map(({ figure, ...claim }) => {
      return { ...claim, figure: figure && toBulletinFigure(figure, board) };
    }),
    ...found,
  };
}
