import { STATE_NAMES, type EditionState, type EditionStep } from '#domain/edition.ts';
import { inLanguage, namesOf } from '#lib/language/language.ts';

export const STATE_WORDS = namesOf(STATE_NAMES);

export const STEP_WORDS: Readonly<Record<EditionStep, string>> = inLanguage({
  zh: {
    open: '开始编制',
    submit: '送审',
    withdraw: '撤回',
    return: '退回',
    approve: '审核通过',
    'approve-ranking': '记录排名获批',
    schedule: '定时发布',
    publish: '发布',
    fail: '定时发布未成',
    discard: '放弃这一版',
  },
  en: {
    open: 'begin',
    submit: 'submit for review',
    withdraw: 'withdraw',
    return: 'return',
    approve: 'approve',
    'approve-ranking': 'record approval of the ranking',
    schedule: 'schedule',
    publish: 'publish',
    fail: 'scheduled publication failed',
    discard: 'discard this edition',
  },
});

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
