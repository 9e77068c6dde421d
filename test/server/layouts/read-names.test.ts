import { expect, test } from 'vitest';
import { readRows, sayFigure } from './read-rows.ts';

test('a name that says the same within brackets is that of one indicator', () => {
  const { figures, questions } = readRows({
    rows: [
      '2019年1-6月云汀市主要经济指标',
      '指标 | 单位 | 累计 | 同比增长（%）',
      '地区生产总值（GDP） | 亿元 | 310.52 | 7.3',
      '出口总额（GDP） | 万美元 | 9120 | 2.1',
    ],
  });
  expect(figures.map(sayFigure)).toEqual([
    'C3 city gdp 亿元 2019-01/2019-06 level 310.52',
    'D3 city gdp-rate % 2019-01/2019-06 growth 7.3',
    'C4 city  万美元 2019-01/2019-06 level 9120',
    'D4 city  % 2019-01/2019-06 growth 2.1',
  ]);
  expect(questions.map(({ about, name }) => `${about} ${name}`)).toEqual([
    'indicator 出口总额（GDP）',
    'indicator 出口总额（GDP）',
  ]);
});
