import { expect, test } from 'vitest';
import type { Load } from '#server/schemas/desk.ts';
import { describeLoad, stateWords, verdictOf } from '../../../web/src/routes/desk/loads/words.ts';

const load: Load = {
  id: 2,
  kind: 'load',
  at: '2026-02-01T01:00:00.000Z',
  by: 'zhao',
  note: '更正',
  figures: 3,
  releases: ['2019-06'],
  undoneBy: null,
  undid: [],
};

test('a load is named with all that tells it from others', () => {
  expect(describeLoad(load)).toBe('第 2 次导入，2026-02-01 09:00，zhao，更正（2019-06、3 个数）');
});

test.each([
  [load, '有效'],
  [{ ...load, undoneBy: 4 }, '已被第 4 次撤销'],
  [{ ...load, kind: 'undo' as const, undid: [3, 2] }, '撤销了第 3、2 次'],
])('%#: %s', (one, words) => {
  expect(stateWords(one)).toBe(words);
});

test('an undo says whether the data are what they were', () => {
  expect(verdictOf([3, 2], 'abc', 'abc')).toBe('现在的全部数据与第 2 次导入之前完全相同。');
  expect(verdictOf([2], 'abd', 'abc')).toContain('另有无关的导入仍然有效');
});
