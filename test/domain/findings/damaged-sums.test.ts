import { describe, expect, test } from 'vitest';
import { causeOf, effectOf, findIn, lineOf, readTables, type Damage } from './printed-release.ts';

interface Case {
  name: string;
  damages: Damage[];
  added: string[];
}

const at = (table: string, cell: string, text: string): Damage => ({ table, cell, text });

/** 附件9: 合计 in rows 5-7, 规上工业 9-11; columns 全市 B, 乐平 C … 高新区 G. */
const NET_ENTRIES: Case[] = [
  {
    // 44 − 10 = 34; 5 + 9 + 12 + 8 = 34; 19 + 6 + 8 + 0 + 0 + 1 = 34
    name: 'a total breaks all three identities',
    damages: [at('附件9', 'B5', '35')],
    added: [
      '附件9 B5 city-sum: 35 → 34',
      '附件9 B5 net-identity: 35 → 34',
      '附件9 B5 total-identity: 35 → 34',
    ],
  },
  {
    // 乐平: 3 − 0 = 3; 3 + 2 + 9 + 8 = 22; the city's 规上工业: 3 + 3 + 1 + 0 + 1 + 1 = 9
    name: 'an entry breaks those it is part of',
    damages: [at('附件9', 'C10', '3')],
    added: [
      '附件9 B10 city-sum: 8 → 9',
      '附件9 C6 total-identity: 21 → 22',
      '附件9 C9 net-identity: 2 → 3',
    ],
  },
  {
    name: 'a sign flipped is found in the scorecard’s light too',
    // 昌江: 0 − 1 = -1; 1 + 1 + 0 + 0 = 2; the city's: 2 + 3 + 0 + 1 + 0 + 1 = 7
    damages: [at('附件9', 'F9', '1')],
    added: [
      '附件9 B9 city-sum: 5 → 7',
      '附件9 F5 total-identity: 0 → 2',
      '附件9 F9 figure-differs: 1 → -1',
      '附件9 F9 net-identity: 1 → -1',
    ],
  },
  {
    name: 'where parts need not add up, the city’s sum is a warning',
    damages: [at('附件9', 'C10', '3'), at('附件9', 'A24', '注：部分数据因四舍五入未作机械调整。')],
    added: [
      '附件9 B10 city-sum?: 8 → 9',
      '附件9 C6 total-identity: 21 → 22',
      '附件9 C9 net-identity: 2 → 3',
    ],
  },
  {
    name: 'what is blank is no part of a sum: none is checked that it belongs to',
    damages: [at('附件9', 'C10', '')],
    added: [],
  },
  {
    name: 'the note alone raises nothing',
    damages: [at('附件9', 'A24', '注：部分数据未作机械调整。')],
    added: [],
  },
];

const TWICE_PRINTED: Case[] = [
  {
    name: 'a figure: the scorecard stands',
    damages: [at('附件8', 'D6', '8.2')],
    added: ['附件8 D6 figure-differs: 8.2 → 8.1'],
  },
  {
    // 10.9 − 10.6 = 0.3
    name: 'a target',
    damages: [at('附件8', 'C11', '10.6')],
    added: ['附件8 C11 target-differs: 10.6 → 10.5', '附件8 E11 gap-differs: 0.4 → 0.3'],
  },
  {
    // a range below its actual stays met
    name: 'a range',
    damages: [at('附件8', 'C6', '8-9')],
    added: ['附件8 C6 target-differs: 8-9 → 8-8.5'],
  },
  {
    name: 'a target left blank in the scorecard',
    damages: [at('附件1', 'C6', '')],
    added: ['附件1 E6 gap-unexpected: 0.4 → ', '附件8 C12 target-differs: 10.5 → '],
  },
  {
    // 9 − 42 = -33; the net-entry table prints 8
    name: 'a count in the scorecard and the net-entry table',
    damages: [at('附件7', 'D9', '9')],
    added: ['附件7 E9 gap-differs: -34 → -33', '附件9 B21 figure-differs: 8 → 9'],
  },
];

const GROWTH: Case[] = [
  {
    name: 'a digit changed',
    damages: [at('2020上半年景德镇市城乡居民消费收入', 'C4', '4.89')],
    added: ['2020上半年景德镇市城乡居民消费收入 C4 growth-differs: 4.89 → 4.88'],
  },
  {
    name: 'brackets lost',
    damages: [at('2020上半年景德镇市城乡居民消费指数', 'C4', '6.64')],
    added: ['2020上半年景德镇市城乡居民消费指数 C4 growth-differs: 6.64 → -6.64'],
  },
  {
    // 7882.79 ÷ 7331.88 − 1 = 7.5139… %
    name: 'a level changed',
    damages: [at('2020上半年景德镇市城乡居民消费收入', 'D4', '7882.79')],
    added: ['2020上半年景德镇市城乡居民消费收入 F4 growth-differs: 6.15 → 7.51'],
  },
  {
    name: 'printed with one decimal is compared with one',
    damages: [at('2020上半年景德镇市城乡居民消费收入', 'C4', '4.9')],
    added: [],
  },
  {
    name: 'a level left out can’t be compared',
    damages: [at('2020上半年景德镇市城乡居民消费收入', 'B4', '')],
    added: [],
  },
];

describe('net entries', () => {
  test.for(NET_ENTRIES)('$name', ({ damages, added }) => {
    expect(effectOf('2019-06', damages)).toEqual({ added, gone: [] });
  });
});

describe('printed in two tables, different in one:', () => {
  test.for(TWICE_PRINTED)('$name', ({ damages, added }) => {
    expect(effectOf('2019-06', damages)).toEqual({ added, gone: [] });
  });
});

test('the scorecard stands in whatever order the tables come', () => {
  const tables = readTables('2019-06', [at('附件8', 'D6', '8.2'), at('附件8', 'C6', '8-9')]);
  const differing = findIn('2019-06', tables.toReversed()).filter(({ code }) =>
    ['figure-differs', 'target-differs'].includes(code),
  );
  expect(differing.map(lineOf)).toEqual([
    '附件8 C6 target-differs: 8-9 → 8-8.5',
    '附件8 D6 figure-differs: 8.2 → 8.1',
  ]);
});

describe('growth', () => {
  test.for(GROWTH)('$name', ({ damages, added }) => {
    expect(effectOf('2020-07', damages)).toEqual({ added, gone: [] });
  });

  test('of the wrong sign is told', () => {
    const damage = at('2020上半年景德镇市城乡居民消费指数', 'C4', '6.64');
    expect(causeOf('2020-07', [damage])).toBe('正负号反了（括号表示负数）。');
  });
});

describe('without a net-entry table', () => {
  const findWith = (...damages: Damage[]) =>
    findIn('2019-06', readTables('2019-06', damages, ['附件9']))
      .map(lineOf)
      .filter((line) => line.includes('city-sum'));

  test('the counts of the scorecards add up to the city’s', () => {
    expect(findWith()).toEqual([]);
  });

  test('a sum that differs is a warning: a region may have left the indicator out', () => {
    // 6 + 0 + 2 + 0 + 0 = 8; 高新区 does not report it
    expect(findWith(at('附件7', 'D9', '9'))).toEqual(['附件7 D9 city-sum?: 9 → 8']);
  });
});
