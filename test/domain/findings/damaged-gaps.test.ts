import { describe, expect, test } from 'vitest';
import { causeOf, effectOf, type Damage } from './printed-release.ts';

interface Case extends Damage {
  name: string;
  /** One line a finding: table, cell, code, printed → computed. */
  added: string[];
}

const GAPS: Case[] = [
  // 10.9 − 10.5
  {
    name: 'a digit changed',
    table: '附件1',
    cell: 'E6',
    text: '0.5',
    added: ['附件1 E6 gap-differs: 0.5 → 0.4'],
  },
  // 6 − 12
  {
    name: 'a sign flipped',
    table: '附件1',
    cell: 'E9',
    text: '6',
    added: ['附件1 E9 gap-differs: 6 → -6'],
  },
  // 171.7 − 10.0
  {
    name: 'digits the wrong way round',
    table: '附件2',
    cell: 'E17',
    text: '116.7',
    added: ['附件2 E17 gap-differs: 116.7 → 161.7'],
  },
  {
    name: 'left out',
    table: '附件1',
    cell: 'E9',
    text: '',
    added: ['附件1 E9 gap-missing:  → -6'],
  },
  {
    name: 'a dash for left out',
    table: '附件1',
    cell: 'E9',
    text: '-',
    added: ['附件1 E9 gap-missing: - → -6'],
  },
  {
    name: 'a gap without a target',
    table: '附件1',
    cell: 'E8',
    text: '0.3',
    added: ['附件1 E8 gap-unexpected: 0.3 → '],
  },
  {
    name: 'in the ranking',
    table: '附件8',
    cell: 'E20',
    text: '0.9',
    added: ['附件8 E20 gap-differs: 0.9 → 0.8'],
  },
  {
    name: 'in the city’s table',
    table: '附件7',
    cell: 'E9',
    text: '34',
    added: ['附件7 E9 gap-differs: 34 → -34'],
  },
];

const VERDICTS: Case[] = [
  // 8.1 against 8-8.5
  {
    name: 'that should be 已完成',
    table: '附件1',
    cell: 'E5',
    text: '未完成',
    added: ['附件1 E5 status-differs: 未完成 → 已完成'],
  },
  // 7.5 against 8-8.5
  {
    name: 'that should be 未完成',
    table: '附件3',
    cell: 'E5',
    text: '已完成',
    added: ['附件3 E5 status-differs: 已完成 → 未完成'],
  },
  {
    name: 'left out',
    table: '附件1',
    cell: 'E5',
    text: '',
    added: ['附件1 E5 gap-missing:  → 已完成'],
  },
  // 7.5 − 8 = -0.5, not -1.0 (the high end)
  {
    name: 'given as a wrong number',
    table: '附件3',
    cell: 'E5',
    text: '-1.0',
    added: ['附件3 E5 status-differs: -1.0 → 未完成'],
  },
  // 24.8 − 24.0
  {
    name: 'beside a number, wrong',
    table: '附件1',
    cell: 'E7',
    text: '未完成',
    added: ['附件1 E7 status-differs: 未完成 → 已完成'],
  },
];

const RIGHT: Case[] = [
  { name: 'a gap with more decimals', table: '附件1', cell: 'E6', text: '0.40', added: [] },
  { name: 'a gap with a plus sign', table: '附件1', cell: 'E6', text: '+0.4', added: [] },
  { name: 'a gap in brackets', table: '附件1', cell: 'E9', text: '（6）', added: [] },
  { name: 'a gap with a full-width minus', table: '附件1', cell: 'E9', text: '－6', added: [] },
  { name: 'a verdict given as its distance', table: '附件3', cell: 'E5', text: '-0.5', added: [] },
  {
    name: 'a verdict where a number stands',
    table: '附件1',
    cell: 'E7',
    text: '已完成',
    added: [],
  },
  { name: 'a dash where there is no target', table: '附件1', cell: 'E8', text: '-', added: [] },
  { name: 'a target with another dash', table: '附件8', cell: 'C6', text: '8—8.5', added: [] },
  { name: 'a target with more decimals', table: '附件8', cell: 'C12', text: '10.50', added: [] },
];

describe('a gap', () => {
  test.for(GAPS)('$name is found there and nowhere else', ({ added, ...damage }) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added, gone: [] });
  });
});

describe('a verdict on a range', () => {
  test.for(VERDICTS)('$name is found there and nowhere else', ({ added, ...damage }) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added, gone: [] });
  });
});

describe('no alarm is raised by', () => {
  test.for(RIGHT)('$name', (damage) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added: [], gone: [] });
  });

  test('the gap that was left out, once it is filled in: the finding is gone', () => {
    const mended = { table: '附件8', cell: 'E19', text: '-16.4' };
    expect(effectOf('2019-06', [mended])).toEqual({
      added: [],
      gone: ['附件8 E19 gap-missing:  → -16.4'],
    });
  });
});

describe('the likely cause', () => {
  const cases = [
    { table: '附件1', cell: 'E9', text: '6', cause: '正负号反了。' },
    { table: '附件2', cell: 'E17', text: '116.7', cause: '数字次序颠倒。' },
    {
      table: '附件1',
      cell: 'E6',
      text: '0.7',
      cause: '录入或计算有误，或者目标、实际数改过而差距没有重算。',
    },
    { table: '附件1', cell: 'E9', text: '', cause: '漏填。' },
    { table: '附件1', cell: 'E5', text: '未完成', cause: '区间目标按下限判断，可能按上限判断了。' },
  ];

  test.for(cases)('of $text in $table $cell is $cause', ({ cause, ...damage }) => {
    expect(causeOf('2019-06', [damage])).toBe(cause);
  });
});
