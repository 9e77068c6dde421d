import type { DueState } from '#domain/calendar/due-items.ts';

/** Beside the words: state is never colour alone. What is to be done comes first. */
export const DUE_SIGNS: Record<DueState, string> = {
  late: '!',
  due: '○',
  received: '◑',
  approved: '●',
  'not-due': '·',
  published: '✓',
};

const ORDER = Object.keys(DUE_SIGNS);

/** Those that are late, then those that are due, and so on; each as the annexes stand. */
export const byUrgency = <Item extends { state: DueState }>(items: readonly Item[]): Item[] =>
  items.toSorted((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
