import { describe, expect, test } from 'vitest';
import { causeOf, effectOf, findIn, lineOf, readTables, type Damage } from './printed-release.ts';

interface Case extends Damage {
  name: string;
  added: string[];
}

const CASES: Case[] = [
  {
    name: 'off by one',
    table: '附件1',
    cell: 'F5',
    text: '3',
    added: ['附件1 F5 rank-differs: 3 → 2'],
  },
  // 珠山 and 昌江 both 7.5
  {
    name: 'that does not share',
    table: '附件4',
    cell: 'F5',
    text: '4',
    added: ['附件4 F5 rank-differs: 4 → 3'],
  },
  // 16.1, 16.0, 16.0, 11.2
  {
    name: 'that does not skip',
    table: '附件4',
    cell: 'F25',
    text: '3',
    added: ['附件4 F25 rank-differs: 3 → 4'],
  },
  {
    name: 'left out',
    table: '附件1',
    cell: 'F5',
    text: '',
    added: ['附件1 F5 rank-missing:  → 2'],
  },
  {
    name: 'a dash for left out',
    table: '附件1',
    cell: 'F5',
    text: '-',
    added: ['附件1 F5 rank-missing: - → 2'],
  },
  {
    name: 'of a region outside the group',
    table: '附件6',
    cell: 'F5',
    text: '2',
    added: ['附件6 F5 rank-unexpected: 2 → '],
  },
  {
    name: 'of an indicator that is not ranked',
    table: '附件1',
    cell: 'F9',
    text: '1',
    added: ['附件1 F9 rank-unexpected: 1 → '],
  },
  {
    name: 'of the city',
    table: '附件8',
    cell: 'F5',
    text: '1',
    added: ['附件8 F5 rank-unexpected: 1 → '],
  },
  {
    name: 'in the ranking',
    table: '附件8',
    cell: 'F12',
    text: '2',
    added: ['附件8 F12 rank-differs: 2 → 3'],
  },
  {
    name: 'in a park',
    table: '附件5',
    cell: 'F8',
    text: '3',
    added: ['附件5 F8 rank-differs: 3 → 2'],
  },
];

describe('a rank', () => {
  test.for(CASES)('$name is found there and nowhere else', ({ added, ...damage }) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added, gone: [] });
  });

  test.for([
    { name: 'in full-width digits', table: '附件1', cell: 'F5', text: '２' },
    { name: 'a dash where none is due', table: '附件1', cell: 'F9', text: '-' },
    { name: 'a dash for the city', table: '附件8', cell: 'F5', text: '-' },
  ])('$name raises no alarm', (damage) => {
    expect(effectOf('2019-06', [damage])).toEqual({ added: [], gone: [] });
  });
});

describe('the likely cause', () => {
  const cases = [
    { table: '附件4', cell: 'F5', text: '4', cause: '与别的地区数值相同，应当并列。' },
    { table: '附件4', cell: 'F25', text: '3', cause: '前面有并列，名次没有跳过。' },
    // 乐平 is last of six: first from below
    { table: '附件1', cell: 'F14', text: '1', cause: '可能按从低到高排了。' },
    { table: '附件1', cell: 'F14', text: '4', cause: '录入有误，或者实际数改过而排位没有重排。' },
    { table: '附件6', cell: 'F5', text: '2', cause: '可能误填，或对比地区有变动而字典没有更新。' },
  ];

  test.for(cases)('of $text in $table $cell is $cause', ({ cause, ...damage }) => {
    expect(causeOf('2019-06', [damage])).toBe(cause);
  });
});

describe('an actual of a scorecard', () => {
  test('that changes moves the ranks of those it passes, and differs from the ranking', () => {
    // 乐平 8.4 > 浮梁 8.3; 附件8 ranks by the values that stand there
    expect(effectOf('2019-06', [{ table: '附件1', cell: 'D5', text: '8.4' }])).toEqual({
      added: [
        '附件1 F5 rank-differs: 2 → 1',
        '附件2 F5 rank-differs: 1 → 2',
        '附件8 D6 figure-differs: 8.1 → 8.4',
      ],
      gone: [],
    });
  });

  test('that changes moves its gap', () => {
    // 10.9 → 11.2: 0.7 above 10.5, second behind 11.4; 珠山 11.0 becomes third, 昌江 stays fourth
    expect(effectOf('2019-06', [{ table: '附件1', cell: 'D6', text: '11.2' }])).toEqual({
      added: [
        '附件1 E6 gap-differs: 0.4 → 0.7',
        '附件1 F6 rank-differs: 3 → 2',
        '附件3 F6 rank-differs: 2 → 3',
        '附件8 D12 figure-differs: 10.9 → 11.2',
      ],
      gone: [],
    });
  });

  test('that is blank has no gap and no rank; of the others, who wait for it, nothing is said', () => {
    expect(effectOf('2019-06', [{ table: '附件1', cell: 'D5', text: '' }])).toEqual({
      added: [
        '附件1 E5 gap-unexpected: 已完成 → ',
        '附件1 F5 rank-unexpected: 2 → ',
        '附件8 D6 figure-differs: 8.1 → ',
      ],
      gone: [],
    });
  });

  test('that says by a sign that there is none lets those behind it move up', () => {
    expect(effectOf('2019-06', [{ table: '附件1', cell: 'D5', text: '-' }]).added).toEqual([
      '附件1 E5 gap-unexpected: 已完成 → ',
      '附件1 F5 rank-unexpected: 2 → ',
      '附件3 F5 rank-differs: 3 → 2',
      '附件4 F5 rank-differs: 3 → 2',
      '附件8 D6 figure-differs: 8.1 → -',
    ]);
  });
});

describe('where a member has not reported', () => {
  // 高新区, fifth of five in investment, sent no table; nor did the ranking come that prints it.
  const sent = readTables(
    '2019-06',
    [{ table: '附件1', cell: 'F6', text: '2' }],
    ['附件5', '附件8'],
  );
  const linesOf = (completeWithout: string[]) =>
    findIn('2019-06', sent, completeWithout).map(lineOf);

  test('no rank can be said to be wrong', () => {
    expect(linesOf([]).filter((line) => line.includes('rank-'))).toEqual([]);
  });

  test.for([
    { completeWithout: ['gaoxin'] },
    { completeWithout: ['fixed-asset-investment/gaoxin'] },
  ])('for $completeWithout they are checked as ever', ({ completeWithout }) => {
    expect(linesOf(completeWithout)).toContain('附件1 F6 rank-differs: 2 → 3');
  });

  test('a note may count those who are waited for alone', () => {
    // It says that four are compared in 序号4, of whose group 高新区 is the fifth.
    const group = '附件1 A27 footnote-group: 序号4：4个地区对比 → 序号4：5个地区对比';
    expect(linesOf([])).toContain(group);
    expect(linesOf(['gaoxin'])).not.toContain(group);
  });
});
