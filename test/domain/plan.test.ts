import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPlanTarget, type PlanTarget } from '#domain/plan.ts';
import { assertSaidAlike } from '#test/support/said-alike.ts';

const NO_TOLERANCE = '“左右”允许偏离多少，文件没有规定。';
const noBase = (when: string) => `目标是相对${when}的变化，文件没有给出基期值。`;

interface Row {
  text: string;
  base?: readonly [year: number, value: string | null];
  reading: string;
  low?: number;
  high?: number;
  reason?: string;
  note?: string;
}

/** data/plans, in its order. */
const ROWS: Row[] = [
  { text: '12%以下', reading: '≤ 12%', high: 12 },
  { text: '15%以下', reading: '≤ 15%', high: 15 },
  { text: '10%以下', reading: '≤ 10%', high: 10 },
  { text: '控制在10%以下', reading: '≤ 10%', high: 10 },
  { text: '控制在5%以下', reading: '≤ 5%', high: 5 },
  { text: '50%以上', reading: '≥ 50%', low: 50 },
  { text: '控制在7%以下', reading: '≤ 7%', high: 7 },
  { text: '5%以下', reading: '≤ 5%', high: 5 },
  {
    text: '在现有基础上提高10%',
    base: [2019, null],
    reading: '比基期提高 10%',
    reason: noBase('2019年'),
  },
  { text: '控制在10%以下', reading: '≤ 10%', high: 10 },
  { text: '控制在10%以下', reading: '≤ 10%', high: 10 },
  { text: '下降至5%以下', reading: '≤ 5%', high: 5 },
  {
    text: '在2020年的基础上提高10%',
    base: [2020, null],
    reading: '比2020年提高 10%',
    reason: noBase('2020年'),
  },
  { text: '降低20%', base: [2020, null], reading: '比基期降低 20%', reason: noBase('2020年') },
  { text: '控制在3%左右', base: [2018, '14.9'], reading: '≈ 3%', reason: NO_TOLERANCE },
  {
    text: '控制在38％以下',
    base: [2018, '31.3'],
    reading: '≤ 38%',
    high: 38,
    note: '2018年的基期值31.3已在目标之内，宜核对原文。',
  },
  { text: '下降到60％以下', base: [2018, '72.2'], reading: '≤ 60%', high: 60 },
  { text: '下降到70％以下', base: [2018, '83.8'], reading: '≤ 70%', high: 70 },
  { text: '25％以上', reading: '≥ 25%', low: 25 },
  { text: '控制在9.1亿立方米以内', reading: '≤ 9.1亿立方米', high: 9.1 },
  { text: '控制在9.44亿立方米以内', reading: '≤ 9.44亿立方米', high: 9.44 },
  {
    text: '比2015年下降16%',
    base: [2015, null],
    reading: '比2015年降低 16%',
    reason: noBase('2015年'),
  },
  { text: '控制在61万吨标准煤以内', reading: '≤ 61万吨标准煤', high: 61 },
  { text: '下降到65%以下', reading: '≤ 65%', high: 65 },
  { text: '提高到60%以上', reading: '≥ 60%', low: 60 },
  { text: '达到5%', reading: '≥ 5%', low: 5 },
  { text: '提高到5%左右', reading: '≈ 5%', reason: NO_TOLERANCE },
  { text: '50%以上', reading: '≥ 50%', low: 50 },
  { text: '1万亩以上', reading: '≥ 1万亩', low: 1 },
  { text: '达到100%', reading: '≥ 100%', low: 100 },
  { text: '1家', reading: '≥ 1家', low: 1 },
  { text: '1-2家', reading: '1～2家', low: 1, high: 2 },
  { text: '10家以上', reading: '≥ 10家', low: 10 },
  { text: '130个', reading: '≥ 130个', low: 130 },
  { text: '20个', reading: '≥ 20个', low: 20 },
  { text: '稳定在143万亩', reading: '≥ 143万亩', low: 143 },
  { text: '稳定在11亿斤以上', reading: '≥ 11亿斤', low: 11 },
  { text: '达到2927万立方米以上', reading: '≥ 2927万立方米', low: 2927 },
];

function plan({
  text,
  base: [baseYear, baseValue] = [null!, null],
}: Pick<Row, 'text' | 'base'>): PlanTarget {
  return {
    unit: '',
    baseYear,
    baseValue: baseValue === null ? null : Number(baseValue),
    baseDecimals: baseValue?.split('.')[1]?.length ?? null,
    targetText: text,
  };
}

describe('the targets of data/plans', () => {
  test('are these', () => {
    const file = join(import.meta.dirname, '../../data/plans/规划目标.csv');
    const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/u);
    const printed = lines.map((text) => text.split(','));
    expect(printed.map((cells) => cells.at(-1))).toEqual(ROWS.map(({ text }) => text));
    expect(printed.map((cells) => cells.slice(7, 9))).toEqual(
      ROWS.map(({ base }) => [String(base?.[0] ?? ''), base?.[1] ?? '']),
    );
  });

  test.for(ROWS)('$text reads $reading', (row) => {
    const { readingEn, reasonEn, noteEn, ...read } = readPlanTarget(plan(row));
    expect(read).toEqual({
      reading: row.reading,
      low: row.low ?? null,
      high: row.high ?? null,
      monitorable: row.reason === undefined,
      reason: row.reason ?? null,
      note: row.note ?? null,
    });
    assertSaidAlike({ zh: read.reading, en: readingEn });
    assertSaidAlike({ zh: read.reason ?? '', en: reasonEn ?? '' });
    assertSaidAlike({ zh: read.note ?? '', en: noteEn ?? '' });
  });
});

describe('other targets', () => {
  test('a change from a base that is given has a bound', () => {
    // 14.9 × (1 − 0.2) = 11.92
    const reading = readPlanTarget(plan({ text: '降低20%', base: [2018, '14.9'] }));
    expect(reading).toMatchObject({
      reading: '≤ 11.92%',
      high: 11.92,
      monitorable: true,
      note: null,
    });
  });

  test('words that can’t be read say so and stay as they are', () => {
    expect(readPlanTarget(plan({ text: '明显改善' }))).toEqual({
      reading: '明显改善',
      readingEn: '明显改善',
      low: null,
      high: null,
      monitorable: false,
      reason: '目标的文字无法读成数字界限。',
      reasonEn: 'The words of the target cannot be read as a bound.',
      note: null,
      noteEn: null,
    });
  });
});

test.for([
  ['下降到60％以下', '≤ 60%'],
  ['控制在9.1亿立方米以内', '≤ 9.1 × 100 million m³'],
  ['1-2家', '1–2 enterprises'],
  ['1家', '≥ 1 enterprise'],
  ['控制在3%左右', '≈ 3%'],
  ['在现有基础上提高10%', '10% above the base'],
  ['比2015年下降16%', '16% below 2015'],
] as const)('%s reads %s in English', ([text, said]) => {
  expect(readPlanTarget(plan({ text })).readingEn).toBe(said);
});
