import type { EditionStep } from '#domain/edition-steps.ts';
import { inLanguage } from '#lib/language/language.ts';
import { words } from './words.ts';

/** Steps that are not taken without words. */
export const NEEDS_NOTE: readonly EditionStep[] = ['return', 'approve-ranking', 'discard'];

/** What follows from a step. */
export const STEP_HINTS = inLanguage<Partial<Record<EditionStep, string>>>({
  zh: {
    submit: '送审后不能再改，要改请撤回。',
    withdraw: '撤回后可以再改。',
    return: '退回给录入的人修改，理由写进经过。',
    approve: '请先看过“影响”。审核通过后就可以发布。',
    'approve-ranking': '排名发布前须获批准：写明谁批准、文号。',
    schedule: '到时自动发布；此前谁也看不到，可以撤回。',
    publish: '立即对所有人公布。',
    discard: '这一版的内容不再使用，经过留在审计里。',
  },
  en: {
    submit: 'Once submitted it cannot be changed; withdraw it to change it.',
    withdraw: 'Once withdrawn it can be changed again.',
    return: 'It goes back to be changed; the reason is kept in its history.',
    approve: 'Look at its consequences first. Once approved it can be published.',
    'approve-ranking':
      'The ranking must be approved before it is published: say who approved it, and the number of the document.',
    schedule:
      'Published by itself at that time; until then nobody sees it, and it can be withdrawn.',
    publish: 'Everybody sees it at once.',
    discard: 'What this edition holds is not used any more; its history stays in the audit.',
  },
});

export function noteLabel(step: EditionStep): string {
  if (step === 'approve-ranking') return words.next.approval;
  return NEEDS_NOTE.includes(step) ? words.next.reason : words.next.note;
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
