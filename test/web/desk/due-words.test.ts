import { expect, test } from 'vitest';
import type { DueState } from '#domain/calendar/due-items.ts';
import { byUrgency } from '../../../web/src/routes/desk/due-words.ts';

test('what is late stands before what is due, and what has come after both, each as the annexes stand', () => {
  const items = (
    [
      ['附件1', 'received'],
      ['附件2', 'due'],
      ['附件3', 'not-due'],
      ['附件4', 'late'],
      ['附件5', 'due'],
      ['附件6', 'published'],
    ] satisfies [string, DueState][]
  ).map(([label, state]) => ({ label, state }));
  expect(byUrgency(items).map(({ label }) => label)).toEqual([
    '附件4',
    '附件2',
    '附件5',
    '附件1',
    '附件3',
    '附件6',
  ]);
});
