import { describe, expect, test } from 'vitest';
import { draftWords } from '#lib/format/edition.ts';
import { revisionLine, revisionsTitle } from '#lib/format/revisions.ts';
import { asOfWords, dayOf } from '#lib/format/view.ts';

test.each([
  ['2026-01-05', '截至 2026-01-05 ', '2026-01-05'],
  ['2026-01-05T10:30', '截至 2026-01-05 10:30 ', '2026-01-05'],
  ['2026-01-05T02:30:00Z', '截至 2026-01-05 10:30 ', '2026-01-05'],
  ['12', '截至第 12 次导入', null],
  ['昨天', '截至 昨天 ', null],
])('as of %s reads %s', (asOf, words, day) => {
  expect(asOfWords(asOf)).toBe(words);
  expect(dayOf(asOf)).toBe(day);
});

test('a draft says which it is and how far', () => {
  expect(draftWords({ release: '2019-06', no: 2, state: 'submitted' })).toBe(
    '草稿：2019-06 第2版（待审核）',
  );
});

describe('revisions of a release', () => {
  const kept = { at: '2026-01-31T17:00:00.000Z', note: '乐平市更正', undone: null };
  const undone = { ...kept, note: '', undone: { at: '2026-02-03T00:00:00.000Z', note: '装错了' } };

  test('are counted without those that were taken back', () => {
    expect(revisionsTitle([])).toBeNull();
    expect(revisionsTitle([kept, undone])).toBe('本期修订过 1 次');
    expect(revisionsTitle([undone])).toBe('本期有过 1 次修订，都已撤销');
  });

  test('are told with their day in Beijing, why, and when they were taken back', () => {
    expect(revisionLine(kept)).toBe('2026-02-01 乐平市更正');
    expect(revisionLine(undone)).toBe('2026-02-01 未写缘由（2026-02-03 撤销：装错了）');
  });
});
