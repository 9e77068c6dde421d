import { expect, test } from 'vitest';

import { parsePrintedRank } from '#domain/printed-rank.ts';

const plain = (rank: number) => ({ rank, of: null, group: null });

const RANKS = [
  { text: '3', expected: plain(3) },
  { text: '３', expected: plain(3) },
  { text: '2.0', expected: plain(2) },
  { text: '并列第3', expected: plain(3) },
  { text: '第1', expected: plain(1) },
  { text: '第 二', expected: plain(2) },
  { text: '第二位', expected: plain(2) },
  { text: '3名', expected: plain(3) },
  { text: '1（并列）', expected: plain(1) },
  { text: '第1名（并列）', expected: plain(1) },
  { text: '并列三', expected: plain(3) },
  { text: '1并列', expected: plain(1) },
  { text: '首位', expected: plain(1) },
  { text: '三', expected: plain(3) },
  { text: '第十', expected: plain(10) },
  { text: '第十一', expected: plain(11) },
  { text: '二十', expected: plain(20) },
  { text: '第二十三位', expected: plain(23) },
  { text: '居全市第五', expected: null },
  { text: '全市第五', expected: plain(5) },
  { text: '3/6', expected: { rank: 3, of: 6, group: null } },
  { text: '第3（共6个）', expected: { rank: 3, of: 6, group: null } },
  { text: '并列3/6', expected: { rank: 3, of: 6, group: null } },
  { text: '全省第5', expected: { rank: 5, of: null, group: '全省' } },
  { text: '在全省排位第5位', expected: { rank: 5, of: null, group: '全省' } },
  { text: '全国 第十二', expected: { rank: 12, of: null, group: '全国' } },
  { text: '', expected: null },
  { text: '0', expected: null },
  { text: '↑1', expected: null },
  { text: '3-4', expected: null },
  { text: '7/6', expected: null },
  { text: '3.5', expected: null },
  { text: '3月6日', expected: null },
  { text: '倒数第二', expected: null },
  { text: '十十', expected: null },
  { text: '三五', expected: null },
];

test.for(RANKS)('$text is read as a rank', ({ text, expected }) => {
  expect(parsePrintedRank(text)).toEqual(expected);
});
