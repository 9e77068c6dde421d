import { expect, test } from 'vitest';
import { fasterBy, neededCell } from '#lib/ui/needs/needed-cell.ts';
import { needSentence, paceSentence } from '#lib/ui/needs/need-sentence.ts';
import { countNeed, rateNeed } from './fixtures.ts';

const atMost = { bound: 'at-most', value: 5, decimals: 1 } as const;

const sentences = [
  {
    name: 'the growth that is needed',
    need: rateNeed(),
    expected: '后6个月需增长 8.5%（按各月均摊测算）才能完成全年 8.0%。',
  },
  {
    name: 'that no growth is needed',
    need: rateNeed({ required: 0, basis: 'levels' }),
    expected: '后6个月与上年持平（按绝对量测算）即可完成全年 8.0%。',
  },
  {
    name: 'how far a rate may fall',
    need: rateNeed({ required: -3, basis: 'last-year-shares' }),
    expected: '后6个月降幅不超过 3.0%（按上年各月份额测算）即可完成全年 8.0%。',
  },
  {
    name: 'what an upper bound still allows',
    need: rateNeed({ goal: atMost, required: 2.5, basis: 'set-path' }),
    expected: '后6个月至多增长 2.5%（按下达的序时进度测算）才不超过全年 5.0%。',
  },
  {
    name: 'what a count needs a month',
    need: countNeed(),
    expected: '后5个月每月需 3.6 家才能完成全年 30 家。',
  },
  {
    name: 'that a count is reached',
    need: countNeed({ isReached: true, required: 0 }),
    expected: '已完成全年 30 家。',
  },
  {
    name: 'that the months behind suffice',
    need: rateNeed({ refused: 'growth-impossible', isReached: true, required: null }),
    expected: '前6个月的总量已够全年 8.0%（按各月均摊测算）。',
  },
  {
    name: 'that a bound is out of reach',
    need: rateNeed({ goal: atMost, refused: 'growth-impossible', required: null }),
    expected: '后6个月已无法达到全年 5.0%（按各月均摊测算）。',
  },
  {
    name: 'why nothing is worked out',
    need: rateNeed({ refused: 'year-over', required: null, basis: null }),
    expected: '全年已结束',
  },
];

test.for(sentences)('a need says $name', ({ need, expected }) => {
  expect(needSentence(need)).toBe(expected);
});

test('a count is set against its path, a rate is not', () => {
  expect(paceSentence(countNeed())).toBe('按进度应有 17.5，欠 5.5');
  const ahead = countNeed({ pace: { expected: 7, ahead: 2, decimals: 1 } });
  expect(paceSentence(ahead)).toBe('按进度应有 7.0，超 2.0');
  expect(paceSentence(rateNeed())).toBeNull();
});

const cells = [
  { name: 'a growth', need: rateNeed(), figure: '8.5', words: '以上' },
  {
    name: 'a fall that is allowed',
    need: rateNeed({ required: -15 }),
    figure: '降 15.0',
    words: '以内',
  },
  { name: 'no growth', need: rateNeed({ required: 0 }), figure: null, words: '持平以上' },
  {
    name: 'what a bound allows',
    need: rateNeed({ goal: atMost, required: 2.5 }),
    figure: '2.5',
    words: '以内',
  },
  {
    name: 'a fall that a bound asks for',
    need: rateNeed({ goal: atMost, required: -3 }),
    figure: '降 3.0',
    words: '以上',
  },
  { name: 'a count', need: countNeed(), figure: '3.6', words: '家/月' },
  { name: 'what suffices', need: countNeed({ isReached: true }), figure: null, words: '已够全年' },
  { name: 'a reason', need: rateNeed({ refused: 'no-target' }), figure: null, words: '未设目标' },
];

test.for(cells)('a cell says $name and never a sign of comparison', ({ need, figure, words }) => {
  expect(neededCell(need)).toEqual({ figure, words });
});

test('a rate tells how much faster it must grow than so far', () => {
  // 8.5 − 7.5 = 1.0
  expect(fasterBy(rateNeed())).toEqual({ text: '+1.0', isHarder: true });
  // 7.9 − 8.1 = −0.2
  expect(fasterBy(rateNeed({ actual: 8.1, required: 7.9 }))).toEqual({
    text: '−0.2',
    isHarder: false,
  });
  // Under a bound it is harder to grow less: 2.5 − 7.5 = −5.0
  expect(fasterBy(rateNeed({ goal: atMost, required: 2.5 }))).toEqual({
    text: '−5.0',
    isHarder: true,
  });
  expect(fasterBy(countNeed())).toBeNull();
});
