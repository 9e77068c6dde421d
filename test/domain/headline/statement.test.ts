import { expect, test } from 'vitest';
import type { Ranked, RankedRow } from '#domain/headline/ranked.ts';
import { writeStatement } from '#domain/headline/statement.ts';
import { LANGUAGES, type Language } from '#domain/language.ts';
import { sayUnit } from '#domain/said-names.ts';
import type { Said } from '#domain/said.ts';

const OFFICE: Readonly<Record<Language, { whole: string; parts: string }>> = {
  zh: { whole: '全市', parts: '县（市、区）' },
  en: { whole: 'city', parts: 'counties and districts' },
};
const GDP: Said = { zh: '生产总值', en: 'GDP' };
const LEPING: Said = { zh: '乐平市', en: 'Leping' };
const FULIANG: Said = { zh: '浮梁县', en: 'Fuliang' };
const ZHUSHAN: Said = { zh: '珠山区', en: 'Zhushan' };
const CHANGJIANG: Said = { zh: '昌江区', en: 'Changjiang' };

const target = {};
const unmet = (gap: number) => ({ gap, target, status: 'unmet' }) as const;
const met = (gap: number) => ({ gap, target, status: 'met' }) as const;
const whole = { decimals: 0, gapDecimals: 0 };

type Row = Partial<RankedRow> & { name?: Said };
type Given = Partial<Pick<Ranked, 'measure' | 'group'>> & { city?: Row; rows?: readonly Row[] };

const EMPTY = { target: null, actual: null, decimals: 1, gap: null, gapDecimals: 1, rank: null };

function rowIn(language: Language, { name, ...given }: Row): RankedRow {
  const region = { shortName: name?.[language] ?? OFFICE[language].whole };
  return { region, status: 'no-target', ...EMPTY, ...given };
}

function rankingIn(
  language: Language,
  { city, rows = [], measure = 'rate', group }: Given,
): Ranked {
  const unit = measure === 'rate' ? '%' : sayUnit('家')[language];
  return {
    indicator: { proseName: GDP[language], unit },
    measure,
    group: group ?? null,
    city: city ? rowIn(language, city) : null,
    rows: rows.map((row) => rowIn(language, row)),
  };
}

const CASES: readonly { name: string; ranking: Given; said: Said }[] = [
  {
    name: 'how many miss, who share the last place, and by how much each',
    ranking: {
      city: { actual: -68.2, ...unmet(-74.2) },
      rows: [
        { name: FULIANG, actual: 116.6, rank: 1, ...met(110.6) },
        { name: LEPING, actual: -100, rank: 2, ...unmet(-106) },
        { name: ZHUSHAN, actual: -100, rank: 2, ...unmet(-106) },
      ],
    },
    said: {
      zh: '生产总值：3 地中 |2 地未达目标|，乐平市、珠山区以 −100.0% 并列居末，各差 106.0 个百分点',
      en: 'GDP: |2 of 3 regions miss their targets|; Leping, Zhushan are last with −100.0%, each 106.0 pp short',
    },
  },
  {
    name: 'who is furthest off where the last meets a lower target of its own',
    ranking: {
      rows: [
        { name: LEPING, actual: 7.4, rank: 1, ...unmet(-0.6) },
        { name: FULIANG, actual: 6.5, rank: 2, ...met(0) },
      ],
    },
    said: {
      zh: '生产总值：2 地中 |1 地未达目标|，乐平市差得最多，差 0.6 个百分点',
      en: 'GDP: |1 of 2 regions misses its target|; furthest off: Leping, 0.6 pp short',
    },
  },
  {
    name: 'that a figure should have stayed below its target',
    ranking: {
      rows: [
        { name: LEPING, actual: 1, rank: 1, ...met(-2) },
        { name: FULIANG, actual: 7.5, rank: 2, ...unmet(1.5) },
      ],
    },
    said: {
      zh: '生产总值：2 地中 |1 地未达目标|，浮梁县以 7.5% 居末，高出 1.5 个百分点',
      en: 'GDP: |1 of 2 regions misses its target|; Fuliang is last with 7.5%, 1.5 pp over',
    },
  },
  {
    name: 'that all meet it',
    ranking: {
      rows: [
        { name: LEPING, actual: 9, rank: 1, ...met(1) },
        { name: FULIANG, actual: 8, rank: 2, ...met(0) },
      ],
    },
    said: {
      zh: '生产总值：2 地都达到目标，浮梁县以 8.0% 居末',
      en: 'GDP: all 2 regions meet their targets; Fuliang is last with 8.0%',
    },
  },
  {
    name: 'who is furthest off in a unit where nobody is ranked',
    ranking: {
      measure: 'count',
      rows: [
        { name: LEPING, actual: 2, ...whole, ...unmet(-3) },
        { name: FULIANG, actual: 1, ...whole, ...unmet(-1) },
      ],
    },
    said: {
      zh: '生产总值：|2 地都未达目标|，乐平市差得最多，差 3 家',
      en: 'GDP: |all 2 regions miss their targets|; furthest off: Leping, 3 enterprises short',
    },
  },
  {
    name: 'three of those who share the last place, and how many there are',
    ranking: {
      rows: [LEPING, FULIANG, ZHUSHAN, CHANGJIANG]
        .map((name): Row => ({ name, actual: 5, rank: 2, ...unmet(-1) }))
        .concat({ name: { zh: '陶瓷园区', en: 'Taoci' }, actual: 6, rank: 1, ...met(0) }),
    },
    said: {
      zh: '生产总值：5 地中 |4 地未达目标|，乐平市、浮梁县、珠山区等 4 地以 5.0% 并列居末，各差 1.0 个百分点',
      en: 'GDP: |4 of 5 regions miss their targets|; Leping, Fuliang, Zhushan and 1 more are last with 5.0%, each 1.0 pp short',
    },
  },
  {
    name: 'that some have not reported, and nobody is last',
    ranking: {
      group: { reported: 1, expected: 2 },
      rows: [
        { name: LEPING, actual: 5, ...unmet(-1) },
        { name: FULIANG, target, status: 'missing' },
      ],
    },
    said: {
      zh: '生产总值：1/2 已报，其中 乐平市|未达目标|，差 1.0 个百分点',
      en: 'GDP: 1 of 2 reported; Leping |misses its target|, 1.0 pp short',
    },
  },
  {
    name: 'first and last where there are no targets',
    ranking: {
      rows: [
        { name: LEPING, actual: 6.1, rank: 1 },
        { name: FULIANG, actual: 4, rank: 2 },
      ],
    },
    said: {
      zh: '生产总值：乐平市以 6.1% 居首，浮梁县以 4.0% 居末',
      en: 'GDP: Leping (6.1%) first, Fuliang (4.0%) last',
    },
  },
  {
    name: 'most and least where nobody is ranked either',
    ranking: {
      measure: 'count',
      rows: [
        { name: LEPING, actual: 5, decimals: 0 },
        { name: FULIANG, actual: 15, decimals: 0 },
        { name: ZHUSHAN, actual: 5, decimals: 0 },
      ],
    },
    said: {
      zh: '生产总值：浮梁县以 15 家最多，乐平市、珠山区以 5 家最少',
      en: 'GDP: most in Fuliang (15 enterprises), fewest in Leping, Zhushan (5 enterprises)',
    },
  },
  {
    name: 'of the city what is to be said where it is alone',
    ranking: { city: { actual: 5, ...unmet(-1) } },
    said: {
      zh: '生产总值：全市 5.0%，|未达目标|，差 1.0 个百分点',
      en: 'GDP: at 5.0% the city |misses its target|, 1.0 pp short',
    },
  },
  {
    name: 'its name where there is no figure',
    ranking: {},
    said: { zh: '生产总值', en: 'GDP' },
  },
];

test.for(CASES)('the title of an indicator says $name', ({ ranking, said }) => {
  for (const language of LANGUAGES) {
    const inWords = { language, ...OFFICE[language] };
    const clause = writeStatement(rankingIn(language, ranking), inWords);
    const marked = clause.map(({ text, isUnmet }) => (isUnmet ? `|${text}|` : text));
    expect(marked.join('')).toBe(said[language]);
  }
});
