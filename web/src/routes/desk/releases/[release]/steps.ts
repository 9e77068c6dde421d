import type { EditionStep } from '#server/domain/edition.ts';

/** Steps that are not taken without words. */
export const NEEDS_NOTE: readonly EditionStep[] = ['return', 'approve-ranking', 'discard'];

/** What follows from a step. */
export const STEP_HINTS: Partial<Record<EditionStep, string>> = {
  submit: '送审后不能再改，要改请撤回。',
  withdraw: '撤回后可以再改。',
  return: '退回给录入的人修改，理由写进经过。',
  approve: '请先看过“影响”。审核通过后由另一个人发布。',
  'approve-ranking': '排名发布前须获批准：写明谁批准、文号。',
  schedule: '到时自动发布；此前谁也看不到，可以撤回。',
  publish: '立即对所有人公布。',
  discard: '这一版的内容不再使用，经过留在审计里。',
};

export function noteLabel(step: EditionStep): string {
  if (step === 'approve-ranking') return '谁批准、文号';
  return NEEDS_NOTE.includes(step) ? '理由' : '说明（可以不写）';
}

/**
 * What a `datetime-local` field holds, as a moment of Chinese time.
 * @example embargoMoment('2026-12-20T09:00') // '2026-12-20T09:00:00+08:00'
 */
export function embargoMoment(local: string): string {
  return `${local.length === 'YYYY-MM-DDThh:mm'.length ? `${local}:00` : local}+08:00`;
}

/** Onward first, then back, then out. */
const ORDER: readonly EditionStep[] = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'approve-ranking',
  'return',
  'withdraw',
  'discard',
];

export function inOrder(steps: readonly EditionStep[]): EditionStep[] {
  return ORDER.filter((step) => steps.includes(step));
}
