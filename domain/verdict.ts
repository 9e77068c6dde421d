import type { Status } from './status.ts';

/** What offices print in place of a gap where the target is a range. */
export type Verdict = '已完成' | '未完成';

/** @example verdictOf('met') // '已完成' */
export const verdictOf = (status: Status): Verdict => (status === 'met' ? '已完成' : '未完成');
