import { describe, expect, test } from 'vitest';
import { formulaParts, twoStepWords } from '#lib/ui/explain/formula.ts';
import { placeSentences } from '#lib/ui/explain/place-sentences.ts';
import { readingWords } from '#lib/ui/explain/reading.ts';
import { explainHref, readExplain, unexplainedHref } from '#lib/url/explain.ts';
import type { Formula } from '#server/schemas/explain.ts';

type Role = Formula['terms'][number]['role'];

function formula(
  code: Formula['code'],
  terms: readonly (readonly [Role, number])[],
  result: number | null,
  decimals = 1,
): Formula {
  return {
    code,
    since: null,
    terms: terms.map(([role, value]) => ({ role, value, decimals })),
    result: result === null ? null : { value: result, decimals },
    withheld: null,
  };
}

const write = (one: Formula) =>
  formulaParts(one, { unit: '个百分点', status: 'unmet' })
    .map(({ text, unit }) => (unit ? `${text} ${unit}` : text))
    .join(' ');

const CASES = [
  {
    name: 'a gap',
    formula: formula(
      'gap',
      [
        ['actual', 7.5],
        ['floor', 8],
      ],
      -0.5,
    ),
    expected: '7.5 − 8.0 = −0.5 个百分点',
  },
  {
    name: 'a fall against a fall, in brackets',
    formula: formula(
      'change-actual',
      [
        ['now', -8.5],
        ['then', -13.5],
      ],
      5,
    ),
    expected: '−8.5 − (−13.5) = +5.0 个百分点',
  },
  {
    name: 'a range that is kept',
    formula: formula(
      'gap-met',
      [
        ['actual', 8.1],
        ['floor', 8],
      ],
      0,
    ),
    expected: '8.1 ≥ 8.0 ⇒ 0.0 个百分点',
  },
  {
    name: 'a status that is missed',
    formula: formula(
      'at-least',
      [
        ['actual', 7.5],
        ['floor', 8],
      ],
      null,
    ),
    expected: '7.5 < 8.0 ⇒ 未达标',
  },
  {
    name: 'a ceiling that is passed',
    formula: formula(
      'between',
      [
        ['actual', 5.5],
        ['floor', 4.7],
        ['ceiling', 5.3],
      ],
      null,
    ),
    expected: '5.5 > 5.3 ⇒ 未达标',
  },
  {
    name: 'a place',
    formula: formula('rank', [['better', 2]], 3, 0),
    expected: '1 + 2 = 第 3 位',
  },
  {
    name: 'a share',
    formula: {
      ...formula(
        'share',
        [
          ['unmet', 14],
          ['monitorable', 17],
        ],
        82.4,
      ),
      terms: [
        { role: 'unmet', value: 14, decimals: 0 },
        { role: 'monitorable', value: 17, decimals: 0 },
      ],
    } satisfies Formula,
    expected: '14 ÷ 17 = 82.4%',
  },
];

describe('a formula is written out', () => {
  test.for(CASES)('$name: $expected', ({ formula, expected }) => {
    expect(write(formula)).toBe(expected);
  });

  test('with a move of a place in its two steps', () => {
    const places = [
      ['rank-then', 5],
      ['rank-alone', 2],
      ['rank-now', 3],
      ['own', 3],
      ['others', -1],
    ] as const;
    const moved = formula('rank-moved', places, 2, 0);
    expect(write(moved)).toBe('5 − 3 = +2 位');
    expect(twoStepWords(moved)).toBe(
      '分两步看：其他地区都不动，只有自身变动，到第 2 位（+3 位）；其他地区再变动，−1 位。',
    );
  });

  test('not at all where it is withheld', () => {
    const withheld = { ...formula('gap', [], null), withheld: 'missing' as const };
    expect([write(withheld), twoStepWords(withheld)]).toEqual(['', null]);
  });
});

test('the reading of a target is said in words', () => {
  const reading = { text: '', kind: 'range' as const, floor: 8, ceiling: null, unbound: null };
  expect(readingWords(reading)).toBe('区间，不低于 8 为达标');
  expect(readingWords({ ...reading, kind: 'about', floor: null, unbound: 'no-tolerance' })).toBe(
    '左右，“左右”的幅度未规定，不能判断',
  );
  expect(readingWords({ ...reading, kind: null, floor: null })).toBe('未读出数值');
});

test('a place says what gains the next one and what holds it', () => {
  const place = {
    rank: 3,
    of: 5,
    toGain: 0.1,
    nextBetter: 2,
    toHold: 0.2,
    decimals: 1,
    tied: [],
    tooClose: ['zhushan'],
  };
  const names = new Map([['zhushan', '珠山区']]);
  expect(placeSentences(place, { unit: '个百分点', names })).toEqual([
    '再改善 0.1 个百分点升至第 2 位（含并列）',
    '领先后一位 0.2 个百分点',
    '与珠山区之差不超过末位一个单位，四舍五入前可能更近',
  ]);
});

describe('the address of an explanation', () => {
  const page = { pathname: '/regions/leping', search: '?status=unmet' };
  const REFS = [
    {
      ref: { what: 'gap', indicator: 'retail-sales', region: 'leping' },
      text: 'gap.retail-sales.leping',
    },
    { ref: { what: 'share', region: 'leping' }, text: 'share.leping' },
    { ref: { what: 'share', department: 'swj' }, text: 'department-share.swj' },
  ] as const;

  test.for(REFS)('$text keeps the page as it is and is read back', ({ ref, text }) => {
    const href = explainHref(page, ref);
    expect(href).toBe(`/regions/leping?status=unmet&explain=${text}`);
    const { search, searchParams } = new URL(href, 'http://site');
    expect(readExplain(searchParams)).toEqual(ref);
    expect(unexplainedHref({ pathname: page.pathname, search })).toBe(
      '/regions/leping?status=unmet',
    );
  });

  test.for(['', 'gap', 'gap.gdp', 'gap.gdp.leping.x', 'luck.gdp.leping', 'share.a.b'])(
    '“%s” asks nothing',
    (explain) => {
      expect(readExplain(new URLSearchParams({ explain }))).toBeNull();
    },
  );
});
