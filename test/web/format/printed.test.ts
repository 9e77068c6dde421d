import { expect, test } from 'vitest';
import { findMisprint, isMisprinted } from '#lib/format/printed.ts';
import type { Status } from '#lib/format/status.ts';

const point = { text: '24.0', low: 24, high: null };
const range = { text: '8-8.5', low: 8, high: 8.5 };

interface Case {
  name: string;
  gap: number | null;
  rank: number | null;
  status: Status;
  target: typeof point | typeof range | null;
  printed: { gap: string | null; rank: number | null } | null;
  expected: { gap: string | null; rank: string | null };
}
const agree = { gap: null, rank: null };

const cases: Case[] = [
  {
    name: 'nothing where both agree',
    gap: -32.5,
    rank: 3,
    status: 'unmet',
    target: point,
    printed: { gap: '－32.5', rank: 3 },
    expected: agree,
  },
  {
    name: 'nothing where a range is judged by its word',
    gap: -0.5,
    rank: 3,
    status: 'unmet',
    target: range,
    printed: { gap: '未完成', rank: 3 },
    expected: agree,
  },
  {
    name: 'nothing where no target leaves the gap empty',
    gap: null,
    rank: 2,
    status: 'no-target',
    target: null,
    printed: { gap: '', rank: 2 },
    expected: agree,
  },
  {
    name: 'nothing where nothing was printed',
    gap: 1,
    rank: 1,
    status: 'met',
    target: point,
    printed: null,
    expected: agree,
  },
  {
    name: 'another gap and another rank, as printed',
    gap: -6.6,
    rank: 3,
    status: 'unmet',
    target: point,
    printed: { gap: '（6.5）', rank: 4 },
    expected: { gap: '（6.5）', rank: '4' },
  },
  {
    name: 'a gap that was left empty',
    gap: -16.4,
    rank: null,
    status: 'unmet',
    target: point,
    printed: { gap: '', rank: null },
    expected: { gap: '空白', rank: null },
  },
  {
    name: 'the wrong word',
    gap: 0,
    rank: null,
    status: 'met',
    target: range,
    printed: { gap: '未完成', rank: null },
    expected: { gap: '未完成', rank: null },
  },
];

test.each(cases)('the mark beside a figure says $name', ({ expected, ...result }) => {
  expect(findMisprint(result)).toEqual(expected);
});

test('a printed place contradicts nothing while others are waited for', () => {
  const target = { text: '10.5', low: 10.5, high: null };
  const printed = { gap: '0.4', rank: 3 };
  const figure = { gap: 0.4, rank: null, status: 'met', target, printed } as const;
  expect(isMisprinted({ ...figure, group: { reported: 4, expected: 5 } })).toBe(false);
  expect(isMisprinted({ ...figure, group: { reported: 5, expected: 5 } })).toBe(true);
  const wrong = { ...figure, gap: 0.5, group: { reported: 4, expected: 5 } };
  expect(isMisprinted(wrong)).toBe(true);
});
