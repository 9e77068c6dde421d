import type { DueState } from '#server/domain/calendar/due-items.ts';

export const DUE_WORDS: Record<DueState, string> = {
  'not-due': '未到期',
  due: '到期',
  late: '迟报',
  received: '已收到',
  approved: '已审核',
};

/** Beside the words: state is never colour alone. */
export const DUE_SIGNS: Record<DueState, string> = {
  'not-due': '·',
  due: '○',
  late: '!',
  received: '◑',
  approved: '●',
};
