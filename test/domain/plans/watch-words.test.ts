import { describe } from 'vitest';
import { checkStandings } from '#test/fixtures/plans/standing.ts';

describe('what is compared with another figure', () => {
  checkStandings([
    {
      name: 'half the nation’s mean: 5.1 − 9.8 · 1/2 = 0.2',
      target: { unit: '', target: '占比达到全国平均水平的1/2以上' },
      told: ['|2021|5.1', '全国|2021|9.8'],
      expected: { status: 'met', gap: '0.2' },
    },
    {
      name: 'another series of the document: 9.2 − 10.5 = −1.3',
      target: { year: '每年', target: '某增速不低于各项贷款平均增速' },
      told: ['|2021|9.2', '|2021|10.5|各项贷款平均增速'],
      expected: { status: 'unmet', gap: '-1.3' },
    },
    {
      name: 'which has no value yet',
      target: { year: '每年', target: '某增速不低于各项贷款平均增速' },
      told: ['|2021|9.2'],
      expected: { status: 'lacking', lacks: 'reference' },
    },
    {
      name: 'last year: 31 − 30 = 1',
      target: { year: '每年', unit: '户', target: '不低于上年同期水平' },
      told: ['|2020|30', '|2021|31'],
      expected: { status: 'met', gap: '1' },
    },
    {
      name: 'last year by so much: 139 − 100 · 1.4 = −1',
      target: { year: '2022', unit: '亿元', target: '较上年增长40%以上' },
      told: ['|2021|100', '|2022|139'],
      on: '2023-01-02',
      expected: { status: 'unmet', gap: '-1' },
    },
    {
      name: 'its own base: 65 is not below 65',
      target: { year: '2025', target: '不降低' },
      told: ['|基期|65', '|2025|65'],
      on: '2026-01-02',
      expected: { status: 'met', gap: '0' },
    },
    {
      name: 'the lesser of an area and a most: of 620 and 500 the 500, and 480 is short by 20',
      target: { unit: '亩', year: '2022', target: '按需', read_as: '取小：用地面积、500亩' },
      told: ['|2022|480', '|2022|620|用地面积'],
      on: '2023-01-02',
      expected: { status: 'unmet', gap: '-20' },
    },
    {
      name: 'the lesser where the area is the lesser: 300',
      target: { unit: '亩', year: '2022', target: '按需', read_as: '取小：用地面积、500亩' },
      told: ['|2022|300', '|2022|300|用地面积'],
      on: '2023-01-02',
      expected: { status: 'met', gap: '0' },
    },
  ]);
});

describe('words that leave something open', () => {
  checkStandings([
    {
      name: 'about: the office says whether 3.4 is about 3',
      target: { year: '2020', target: '控制在3%左右' },
      told: ['|2020|3.4（达到）'],
      expected: { status: 'met', gap: '0.4' },
    },
    {
      name: 'about: its word is asked for once it is due, not in 2018',
      target: { year: '2020', target: '控制在3%左右' },
      told: ['|2018|3.4'],
      on: '2019-05-01',
      expected: { status: 'not-due', lacks: null },
    },
    {
      name: 'basically gone: 基本消除 is the office’s word for it',
      target: { unit: '', year: '2020', target: '基本消除' },
      told: ['|2020|基本消除'],
      expected: { status: 'met' },
    },
    {
      name: 'basically all: 97 with 基本达到 is reached',
      target: { year: '2020', target: '基本实现全覆盖' },
      told: ['|2020|97（基本达到）'],
      expected: { status: 'met' },
    },
    {
      name: 'wholly: 基本消除 is not what is asked for',
      target: { unit: '', year: '2020', target: '全面消除' },
      told: ['|2020|基本消除'],
      expected: { status: 'lacking', lacks: null },
    },
    {
      name: 'about: without its word nothing is taken',
      target: { year: '2020', target: '控制在3%左右' },
      told: ['|2020|3.4'],
      expected: { status: 'lacking', lacks: 'verdict', gap: '0.4' },
    },
    {
      name: 'about: with a tolerance of 0.3 it is 0.1 too far from 2.7–3.3',
      target: { year: '2020', target: '控制在3%左右', tolerance: '0.3' },
      told: ['|2020|3.4'],
      expected: { status: 'unmet', gap: '0.1' },
    },
    {
      name: 'basically all: 100 is all of it',
      target: { year: '2020', target: '基本实现全覆盖' },
      told: ['|2020|100'],
      expected: { status: 'met' },
    },
    {
      name: 'basically all: 97 is the office’s to judge',
      target: { year: '2020', target: '基本实现全覆盖' },
      told: ['|2020|97，未达到'],
      expected: { status: 'unmet', gap: '-3' },
    },
    {
      name: 'rises by less: 1.5 after 2.0',
      target: { year: '2020', target: '上升趋势减缓' },
      told: ['|2018|10', '|2019|12', '|2020|13.5'],
      expected: { status: 'met', gap: '-0.5' },
    },
    {
      name: 'rises by less: two years tell nothing of it',
      target: { year: '2020', target: '上升趋势减缓' },
      told: ['|2019|12', '|2020|13.5'],
      expected: { status: 'lacking', lacks: 'series' },
    },
    {
      name: 'rises no more',
      target: { year: '2020', target: '上升趋势得到有效控制' },
      told: ['|2019|12', '|2020|12.1'],
      expected: { status: 'unmet', gap: '0.1' },
    },
  ]);
});
