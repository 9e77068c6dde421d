import { expect, test } from 'vitest';
import { titleWords } from '../../../web/src/routes/bulletin/title-words.ts';

test.for([
  {
    name: 'a period is one word',
    title: '关于2019年1-6月完成情况的通报',
    words: ['关于', '2019年1-6月', '完成', '情况', '的', '通报'],
  },
  { name: 'so is a year alone', title: '2019年通报', words: ['2019年', '通报'] },
  { name: 'a month', title: '2019年6月', words: ['2019年6月'] },
])('$name', ({ title, words }) => {
  expect(titleWords(title)).toEqual(words);
});

test('no letter is lost', () => {
  const title = '示例市统计局（模拟）关于2026年1-10月主要指标完成情况的通报（模拟数据）';
  expect(titleWords(title).join('')).toBe(title);
});
