import type { EditionState, EditionStep } from '#server/domain/edition.ts';

export const STATE_WORDS = {
  draft: '草稿',
  submitted: '待审核',
  approved: '待发布',
  scheduled: '已定时',
  published: '已发布',
  discarded: '已放弃',
} as const satisfies Record<EditionState, string>;

export const STEP_WORDS = {
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
} as const satisfies Record<EditionStep, string>;

/** @example editionLabel(2) // '第2版' */
export function editionLabel(no: number): string {
  return `第${no}版`;
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
  return `草稿：${release} ${editionLabel(no)}（${STATE_WORDS[state]}）`;
}
