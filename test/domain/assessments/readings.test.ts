import { describe, expect, test } from 'vitest';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import { scoreOne } from '#domain/assessments/score-one.ts';
import { forest, forestFacts, forestTable, pointsOf, readAs, told, totalOf } from './shipped.ts';

const one = forestFacts('甲县');
const two = forestFacts('乙县');
const three = forestFacts('丙县');
const four = forestFacts('丁县');

test('the shipped scheme has no row that is not understood', () => {
  expect(forest.notes).toEqual([]);
  expect(forest.readings).toHaveLength(15);
});

const grown = told(one, ['M11', '死亡株数'], '是');
const rates = told(told(three, ['P12a', '查处率'], '85'), ['P12a', '移送率'], '88');
const level3 = told(two, ['PD3', ''], '是');
const half = told(one, ['P1', ''], '82.25');
const good = told(three, ['P7', ''], '良好');
/** Nine summaries that were not handed in: 9 × 0.5 = 4.5. */
const unsent = told(three, ['P10d', ''], '9');
const full = told(told(four, ['PD2', ''], '否'), ['M1', '1'], '0');

describe('what the text leaves open is chosen by a row, and changes what follows', () => {
  const cases = [
    // 2.5 percentage points below 90: 2.5 × 0.2 = 0.5; 2 whole steps 0.4; 3 begun ones 0.6.
    {
      name: 'part steps in proportion',
      read: ['R1', '按比例'],
      facts: three,
      item: 'P12',
      expected: '2.5',
    },
    {
      name: 'part steps not counted',
      read: ['R1', '不计'],
      facts: three,
      item: 'P12',
      expected: '2.6',
    },
    {
      name: 'part steps as whole ones',
      read: ['R1', '按一步计'],
      facts: three,
      item: 'P12',
      expected: '2.4',
    },
    // 82.50 − 82.25 = 0.25: 2.5 steps, 4 − 2.5.
    { name: 'half a step', read: ['R1', '按比例'], facts: half, item: 'P1', expected: '1.5' },
    {
      name: 'half a step not counted',
      read: ['R1', '不计'],
      facts: half,
      item: 'P1',
      expected: '2',
    },
    // −1 −2 −4 with both grown, and the 2 of either as well where both count.
    {
      name: 'both grown, 4 alone',
      read: ['R3', '只计其一'],
      facts: grown,
      item: 'M',
      expected: '-7',
    },
    { name: 'both grown, 4 and 2', read: ['R3', '累计'], facts: grown, item: 'M', expected: '-9' },
    // The 50 points of protection go, or the 3 of enforcement alone.
    { name: 'the veto ends the section', read: ['R4', 'P'], facts: four, item: 'P', expected: '0' },
    { name: 'the veto ends the item', read: ['R4', 'P12'], facts: four, item: 'P', expected: '47' },
    // 25.5 − 10 − 30 = −14.5.
    { name: 'below zero is zero', read: ['R7', '为零'], facts: level3, item: 'P', expected: '0' },
    {
      name: 'below zero stands',
      read: ['R7', '为负'],
      facts: level3,
      item: 'P',
      expected: '-14.5',
    },
    // 3 − 5 × 0.2 − 2 × 0.2, or 3 − 1 for the worst.
    {
      name: 'each rate for itself',
      read: ['R8', '分别扣'],
      facts: rates,
      item: 'P12',
      expected: '1.6',
    },
    {
      name: 'the worst rate alone',
      read: ['R8', '取最低'],
      facts: rates,
      item: 'P12',
      expected: '2',
    },
    {
      name: 'good is judged',
      read: ['R10', '优秀=满分、良好=评定'],
      facts: good,
      item: 'P7',
      expected: null,
    },
    {
      name: 'good gives 6',
      read: ['R10', '优秀=满分、良好=6'],
      facts: good,
      item: 'P7',
      expected: '6',
    },
    // 4 − 4.5, no less than 0; or 1.5 − 4.5, no less than 0, with 2 and 0.5 left.
    {
      name: 'all of the 4 may go',
      read: ['R11', 'P10'],
      facts: unsent,
      item: 'P10',
      expected: '0',
    },
    {
      name: 'the 1.5 alone may go',
      read: ['R11', 'P10c'],
      facts: unsent,
      item: 'P10',
      expected: '2.5',
    },
  ] as const;
  test.for(cases)('$name', ({ read: [id, chosen], facts, item, expected }) => {
    expect(pointsOf(readAs(forestTable, id, chosen), facts).get(item)).toBe(expected);
  });
});

test('a total above full points stands, or is capped', () => {
  // 29 + 50 + 20 + 5 = 104.
  expect(totalOf(forest, full)).toBe('104');
  expect(totalOf(readAs(forestTable, 'R9', '封顶'), full)).toBe('100');
});

test('the reading stands with the step that it decided', () => {
  const { roots } = scoreOne(forest, three);
  const steps = roots
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children)
    .flatMap(({ children }) => children)
    .flatMap((score) => score.steps);
  expect(
    steps.filter(({ reading }) => reading !== null).map(({ reading, said }) => [reading, said.zh]),
  ).toEqual([
    ['R1', '移送率目标90，实际87.5，差2.5个百分点，合2.5步：2.5 × 0.2 = 0.5，扣0.5分'],
    ['R1', '不足一步：按比例'],
    ['R8', '查处率、移送率：分别扣'],
  ]);
});

test('a choice that is not known is said, and the usual one holds', () => {
  const scheme = readAs(forestTable, 'R1', '四舍五入');
  expect(scheme.notes).toMatchObject([
    { id: 'R1', said: { zh: '不认识“四舍五入”，按通常读法计。' } },
  ]);
  expect(totalOf(scheme, three)).toBe('89.5');
});

test('a row that is not understood counts for nothing and says so', () => {
  const odd = { cells: { id: 'X', parent: 'P', item: '别的', rule: '随便' }, row: 99 };
  const lost = {
    cells: { id: 'Y', parent: 'Q', item: '别的', rule: '评定', points: '5' },
    row: 100,
  };
  const scheme = readScheme({ ...forestTable, rows: [...forestTable.rows, odd, lost] });
  expect(scheme.notes.map(({ id, said }) => [id, said.zh])).toEqual([
    ['X', '不认识规则类型“随便”，这一行不计分。'],
    ['Y', '没有上级“Q”，这一行不计分。'],
  ]);
  expect(totalOf(scheme, three)).toBe('89.5');
});

test('rows above each other count for nothing: it is not said that the one above lacks', () => {
  const judged = (id: string, parent: string) => ({
    cells: { id, parent, item: '别的', rule: '评定', points: '5' },
    row: 99,
  });
  const rows = [...forestTable.rows, judged('Y', 'Z'), judged('Z', 'Y'), judged('S', 'S')];
  const scheme = readScheme({ ...forestTable, rows });
  expect(scheme.notes.map(({ id, column, said }) => [id, column, said.zh])).toEqual(
    [
      ['Y', 'Z'],
      ['Z', 'Y'],
      ['S', 'S'],
    ].map(([id, parent]) => [
      id,
      'parent',
      `从上级“${parent}”到不了最上一级（上级缺少、不是条目，或者互为上级），这一行不计分。`,
    ]),
  );
  expect(totalOf(scheme, three)).toBe('89.5');
});
