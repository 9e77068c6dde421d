import { expect, test } from 'vitest';
import type { CellVersion } from '#server/schemas/history.ts';
import { currentOf, describeVersions } from '../../../web/src/routes/history/versions.ts';

const version = (loadId: number, isUndone = false): CellVersion => ({
  loadId,
  at: '2026-01-05T08:00:00.000Z',
  note: '',
  release: '2019-06',
  value: 8.1,
  decimals: 1,
  missingReason: null,
  source: { file: '附件1.csv', row: 5, column: 4 },
  undone: isUndone ? { at: '2026-02-03T00:00:00.000Z', note: '' } : null,
});

test.each([
  { name: 'the only one', versions: [version(1)], current: 1, words: '没有修订过' },
  { name: 'revised', versions: [version(2), version(1)], current: 2, words: '修订过 1 次' },
  {
    name: 'a revision was taken back',
    versions: [version(3, true), version(2), version(1)],
    current: 2,
    words: '修订过 1 次，另有 1 次已撤销',
  },
  {
    name: 'all were taken back',
    versions: [version(1, true)],
    current: undefined,
    words: '发布过 1 次，都已撤销',
  },
])('$name: the newest that was not taken back counts', ({ versions, current, words }) => {
  expect(currentOf(versions)?.loadId).toBe(current);
  expect(describeVersions(versions)).toBe(words);
});
