import { STATE_NAMES, STEP_LABELS, STEPS_TAKEN, type EditionState } from '#domain/edition-steps.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

export const STATE_WORDS = namesOf(STATE_NAMES);
export const STEP_WORDS = namesOf(STEP_LABELS);
export const TAKEN_WORDS = namesOf(STEPS_TAKEN);

const words = inLanguage({
  zh: {
    edition: (no: number) => `第${no}版`,
    draft: (release: string, edition: string, state: string) =>
      `草稿：${release} ${edition}（${state}）`,
  },
  en: {
    edition: (no) => `edition ${no}`,
    draft: (release, edition, state) => `Draft: ${release}, ${edition} (${state})`,
  },
});

/** @example editionLabel(2) // '第2版' */
export function editionLabel(no: number): string {
  return words.edition(no);
}

/** @example draftWords({ release: '2019-06', no: 2, state: 'submitted' }) // '草稿：2019-06 第2版（待审核）' */
export function draftWords({
  release,
  no,
  state,
}: {
  release: string;
  no: number;
  state: EditionState;
}): string {
  return words.draft(release, editionLabel(no), STATE_WORDS[state]);
}
