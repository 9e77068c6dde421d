import type { DueState } from '#domain/calendar/due-items.ts';

/** Beside the words: state is never colour alone. */
export const DUE_SIGNS: Record<DueState, string> = {
  'not-due': '·',
  due: '○',
  late: '!',
  received: '◑',
  approved: '●',
  published: '✓',
};
