import { expect, test } from 'vitest';
import {
  marksOf,
  shownMarks,
  stepTo,
  stopsOf,
} from '../../../web/src/routes/bulletin/check/marks.ts';
import { summaryOf } from '../../../web/src/routes/bulletin/check/words.ts';

const message = { message: '', messageEn: '' };
const place = { text: '', expected: null, ...message, cause: null, causeEn: null, figure: null };
const marks = marksOf({
  claims: [
    { ...place, start: 4, end: 6, kind: 'actual', verdict: 'differs' },
    { ...place, start: 0, end: 2, kind: 'indicator', verdict: 'agrees' },
  ],
  missing: [{ after: 6, text: '2．投资。', ...message }],
  notes: [{ start: 0, end: 1, text: '1', code: 'numbering', ...message }],
});

test('marks stand in the order of the draft', () => {
  expect(marks.map(({ kind }) => kind)).toEqual(['note', 'agrees', 'differs', 'missing']);
  expect(marks.map(({ id }) => id)).toEqual(['mark-1', 'mark-2', 'mark-3', 'mark-4']);
  expect(marks[3]?.expected).toBe('2．投资。');
});

test('a filter shows one kind; one steps over what agrees', () => {
  expect(shownMarks(marks, 'missing').map(({ kind }) => kind)).toEqual(['missing']);
  expect(stopsOf(shownMarks(marks, 'all')).map(({ kind }) => kind)).toEqual([
    'note',
    'differs',
    'missing',
  ]);
});

test.each([
  ['the first', -1, 1, 0],
  ['backwards the last', -1, -1, 2],
  ['the next', 0, 1, 1],
  ['after the last the first', 2, 1, 0],
  ['before the first the last', 0, -1, 2],
] as const)('steps to %s', (_, current, by, expected) => {
  expect(stepTo(current, by, 3)).toBe(expected);
});

test('there is nowhere to step without marks', () => {
  expect(stepTo(-1, 1, 0)).toBe(-1);
});

const none = { claims: 9, agrees: 9, differs: 0, notUnderstood: 0, missing: 0, notes: 0 };
test.each([
  ['all is well', none, '9 处全部一致，没有缺句。'],
  [
    'only the writing is unusual',
    { ...none, notes: 2 },
    '9 处全部一致，没有缺句；另有 2 处写法可以斟酌。',
  ],
  [
    'something is wrong',
    { ...none, differs: 3, missing: 2, notUnderstood: 1 },
    '9 处一致，[3 处不符]，[缺 2 句]，[1 处未识别]。',
  ],
  ['nothing is left out', { ...none, differs: 1 }, '9 处一致，[1 处不符]，不缺句，0 处未识别。'],
  ['it is another text', { ...none, claims: 0, agrees: 0 }, '未识别出通报的任何语句。'],
])('the summary says when %s', (_, counts, expected) => {
  const text = summaryOf(counts).map(({ text, isWanting }) => (isWanting ? `[${text}]` : text));
  expect(text.join('')).toBe(expected);
});
