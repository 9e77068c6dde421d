import { expect, test } from 'vitest';
import { areaAddress } from '#domain/layout/area.ts';
import { readRows, sayFigure, type Rows } from './read-rows.ts';

interface Case extends Rows {
  name: string;
  /** Cells and values of what was read. */
  values: readonly string[];
  asks: readonly string[];
}

const RATES = ['2019年1-5月各县区出口总额增速（%）', '地区 | 增速 | 说明'];
const AMOUNTS = ['2019年1-5月各县区出口总额（万美元）', '地区 | 出口额 | 同比增长（%）'];

const CASES: Case[] = [
  {
    name: 'falls and rises in words are rates',
    rows: [...RATES, '全市 | 持平', '临溪区 | 下降3.2', '石埠县 | 增长4.1%', '望湖市 | ▼0.5'],
    values: ['B3 0', 'B4 -3.2', 'B5 4.1', 'B6 -0.5'],
    asks: [],
  },
  {
    name: 'amounts have no such words',
    rows: [...AMOUNTS, '临溪区 | 下降52 | -3', '石埠县 | 310 | 4', '望湖市 | 持平 | 1'],
    values: ['C3 -3', 'B4 310', 'C4 4', 'C5 1'],
    asks: ['B3 这些格看不懂，没有读：B3“下降52”', 'B5 这些格看不懂，没有读：B5“持平”'],
  },
  {
    name: 'signs that mean one thing here and another there are asked',
    rows: [...RATES, '临溪区 | ▲3.2', '石埠县 | △4.1', '望湖市 | ▲0.5'],
    values: [],
    asks: ['B3:B5 这些格看不懂，没有读：B3“▲3.2”、B4“△4.1”、B5“▲0.5”'],
  },
  {
    name: 'what is written wrongly is no remark, and its line none of words',
    rows: [
      ...AMOUNTS,
      '全市 | 2.31亿 | 6,12',
      '临溪区 | 520 | 1.5倍',
      '石埠县 | 见附表 | 4',
      '望湖市 | 90 | 1',
    ],
    values: ['B4 520', 'C5 4', 'B6 90', 'C6 1'],
    asks: [
      'B3 这些格看不懂，没有读：B3“2.31亿”',
      'B5 这些格看不懂，没有读：B5“见附表”',
      'C3:C4 这些格看不懂，没有读：C3“6,12”、C4“1.5倍”',
    ],
  },
  {
    name: 'words of a target or a place are no figures of another kind',
    rows: [...RATES, '临溪区 | 8%左右', '石埠县 | 并列第3', '望湖市 | 5'],
    values: ['B5 5'],
    asks: ['B3:B4 这些格看不懂，没有读：B3“8%左右”、B4“并列第3”'],
  },
  {
    name: 'targets in words stay as they are',
    rows: [
      '2019年各县区出口总额增速目标（%）',
      '地区 | 目标',
      '临溪区 | 8左右',
      '石埠县 | 7',
      '望湖市 | 下降2',
    ],
    values: ['B3 null', 'B4 7', 'B5 null'],
    asks: [],
  },
  {
    name: '持平 heads a column of counts, 上升 and 下降 are none of the office',
    rows: [
      '2019年1-5月各县区企业新增入库情况（家）',
      '地区 | 上升 | 持平 | 下降',
      '临溪区 | 3 | 2 | 1',
    ],
    values: ['C3 2'],
    asks: [],
  },
];

test.for(CASES)('$name', ({ values, asks, ...rows }) => {
  const { figures, questions } = readRows(rows);
  expect(figures.map(({ address, value }) => `${address} ${String(value)}`)).toEqual(values);
  const told = questions.filter(({ about }) => about === 'table');
  expect(told.map(({ cells, text }) => `${cells.map(areaAddress).join(' ')} ${text.zh}`)).toEqual(
    asks,
  );
});

test('a fraction among percentages is asked', () => {
  const rows = [...RATES, '全市 | 5.2%', '临溪区 | 0.052', '石埠县 | -0.4%', '望湖市 | 0'];
  const { questions } = readRows({ rows });
  expect(questions.map(({ about, cells }) => [about, ...cells.map(areaAddress)])).toEqual([
    ['unit', 'B4'],
  ]);
  expect(questions[0]?.options[0]).toEqual({
    label: { zh: '就是0.052%', en: 'It is 0.052%' },
    answer: {
      about: 'value',
      dimension: 'unit',
      value: '%',
      cells: { top: 4, left: 2, bottom: 4, right: 2 },
    },
  });
});

test('without percent signs a rate below one is one', () => {
  const { questions, figures } = readRows({ rows: [...RATES, '临溪区 | 0.5', '石埠县 | 2'] });
  expect(questions).toEqual([]);
  expect(figures.map(({ value }) => value)).toEqual(['0.5', '2']);
});

test('a change in words is of the rate', () => {
  const { figures } = readRows({ rows: [...RATES, '临溪区 | 下降3.2', '石埠县 | 2'] });
  expect(figures.map(sayFigure)).toEqual([
    'B3 linxi export-rate % 2019-01/2019-05 actual -3.2',
    'B4 shibu export-rate % 2019-01/2019-05 actual 2',
  ]);
});

test('cells that were left out are asked no more', () => {
  const { questions } = readRows({ rows: [...RATES, '临溪区 | ▲3.2', '石埠县 | 2'] });
  expect(questions.map(({ options }) => options.map(({ answer }) => answer))).toEqual([
    [
      {
        about: 'area',
        cells: { top: 3, left: 2, bottom: 3, right: 2 },
        role: 'leave-out',
        direction: null,
      },
    ],
  ]);
});
