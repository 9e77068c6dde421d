import { expect, test } from 'vitest';

import type { PrintedReason } from '#domain/dictionary.ts';
import { readFigureCell } from '#server/layouts/words/figure-cell.ts';

const SYMBOLS = new Map<string, PrintedReason>([
  ['-', 'no-figure'],
  ['…', 'below-unit'],
  ['/', 'not-applicable'],
]);

const NUMBERS = [
  { printed: '10.0', value: '10.0' },
  { printed: ' 7.30 ', value: '7.30' },
  { printed: '-0.0', value: '-0.0' },
  { printed: '−4.1②', text: '−4.1', value: '-4.1', note: '②' },
  { printed: '7.0p', text: '7.0', value: '7.0', note: 'p' },
  { printed: '8.5%[1]', text: '8.5%', value: '8.5', unit: '%', note: '[1]' },
  { printed: '－６．１', value: '-6.1' },
  { printed: '（6.64）', value: '-6.64' },
  { printed: '（6.64％）', value: '-6.64', unit: '%' },
  { printed: '18,960.37', value: '18960.37' },
  { printed: '7.5‰', value: '7.5', unit: '‰' },
  { printed: '0.4个百分点', value: '0.4', unit: '个百分点' },
  { printed: '12家', value: '12', unit: '家' },
  { printed: '2016.01', value: '2016.01' },
];

test.for(NUMBERS)('“$printed” is the number $value', ({ printed, text, value, unit, note }) => {
  const expected = { text: text ?? printed.trim(), value, unit: unit ?? null, note: note ?? null };
  const nothingElse = { missing: null, target: null, rank: null, isChange: false };
  expect(readFigureCell(printed, SYMBOLS)).toEqual({ ...expected, ...nothingElse });
});

test.for([
  ['', 'blank'],
  ['　', 'blank'],
  ['-', 'no-figure'],
  ['－', 'no-figure'],
  ['--', 'no-figure'],
  ['——', 'no-figure'],
  ['/', 'not-applicable'],
  ['......', 'below-unit'],
  ['..', 'no-figure'],
  ['x', 'no-figure'],
  ['*', 'no-figure'],
  ['NaN', 'no-figure'],
  ['#N/A', 'no-figure'],
  ['#DIV/0!', 'no-figure'],
  ['暂无数据', 'no-figure'],
] as const)('“%s” stands for no figure: %s', ([printed, missing]) => {
  expect(readFigureCell(printed, SYMBOLS)).toMatchObject({ missing, value: null });
});

test.for([
  ['10%左右', 'about'],
  ['12%以上', 'at-least'],
  ['≥8', 'at-least'],
  ['10-10.5', 'range'],
  ['8％—8.5％', 'range'],
  ['控制在3%以内', 'at-most'],
] as const)('“%s” is a target in words: %s', ([printed, kind]) => {
  expect(readFigureCell(printed, SYMBOLS)).toMatchObject({ value: null, target: { kind } });
});

test.for([
  ['并列第3', 3, null],
  ['第二', 2, null],
  ['3/6', 3, 6],
  ['1（并列）', 1, null],
] as const)('“%s” is a rank in words: %i', ([printed, rank, of]) => {
  expect(readFigureCell(printed, SYMBOLS)).toMatchObject({ value: null, rank: { rank, of } });
});

test.for([
  ['下降3.2', '-3.2', null],
  ['降 3.2%', '-3.2', '%'],
  ['▼1.2', '-1.2', null],
  ['↓1.2①', '-1.2', null],
  ['增长3.2', '3.2', null],
  ['上升0.4个百分点', '0.4', '个百分点'],
  ['↑1', '1', null],
  ['持平', '0', null],
] as const)('“%s” is a change of %s', ([printed, value, unit]) => {
  expect(readFigureCell(printed, SYMBOLS)).toMatchObject({ value, unit, isChange: true });
});

test.for([
  '乐平市',
  '2019年',
  '1-5月',
  '一季度',
  '亿元',
  '▲1',
  '△1.1',
  '已完成',
  '5.1.2',
  '注：1.增速按可比价格计算。',
])('“%s” is neither a figure nor a sign for one', (printed) => {
  expect(readFigureCell(printed, SYMBOLS)).toBeNull();
});
