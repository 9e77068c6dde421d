import { describe, expect, test } from 'vitest';
import { buildBulletin } from '#domain/bulletin/build.ts';
import { sectionParagraphs } from '#domain/bulletin/paragraphs.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { checkDraft } from '#domain/draft/check.ts';
import { HALF_YEAR, SAMPLE, sampleInput, sampleRow } from '../bulletin/sample-board.ts';

const GROWTH: Partial<Indicator> = {
  id: 'growth',
  name: '产出',
  proseName: '产出',
  departmentId: 'fgw',
  groupId: 'counties',
};
const ROWS = [
  sampleRow(GROWTH, [
    ['city', '5.4', null],
    ['east', '6.1', null],
    ['west', '5.0', null],
    ['north', '-1.2', null],
  ]),
];
const dictionary: Dictionary = {
  ...SAMPLE,
  indicators: ROWS.map(({ indicator }) => indicator),
  office: {
    name: '临江市',
    kind: 'city',
    language: 'zh',
    months: 'merged',
    dutyWord: '牵头单位',
    isExample: false,
  },
};
const gainedOf = (_: string, regionId: string) => ({ east: 1, west: -1 })[regionId] ?? 0;
const sections = buildBulletin(sampleInput(ROWS, { dictionary, gainedOf }));
const TEXT = sections
  .flatMap(sectionParagraphs)
  .map(({ text }) => `${text}\n`)
  .join('');
const check = (text: string) =>
  checkDraft(text, { sections, rows: ROWS, period: HALF_YEAR, dictionary });

describe('a draft where nothing has a target', () => {
  test('the bulletin itself agrees in every claim, and none is left to people', () => {
    const { counts, missing } = check(TEXT);
    expect(missing).toEqual([]);
    expect([counts.differs, counts.notUnderstood, counts.notes]).toEqual([0, 0, 0]);
    expect(counts.agrees).toBeGreaterThan(20);
  });

  test.for([
    { said: '增长6.1%', wrong: '增长6.2%', kind: 'actual', right: '同比增长6.1%' },
    { said: '（市、区）第一，较', wrong: '（市、区）第二，较', kind: 'rank', right: '第一' },
    { said: '前移1位', wrong: '前移2位', kind: 'moved', right: '较上期前移1位' },
    { said: '前移1位', wrong: '后移1位', kind: 'moved', right: '较上期前移1位' },
    { said: '首位的有1个', wrong: '首位的有2个', kind: 'firsts', right: '1个' },
    { said: '末位的有1个', wrong: '末位的有3个', kind: 'lasts', right: '1个' },
    { said: '指标共有1个', wrong: '指标共有4个', kind: 'ranked', right: '1个' },
    { said: '市发改委共有1个', wrong: '市发改委共有5个', kind: 'counted', right: '1个' },
  ])('$wrong is found where $said is right', ({ said, wrong, kind, right }) => {
    expect(TEXT).toContain(said);
    const { claims } = check(TEXT.replace(said, wrong));
    const differing = claims.filter(({ verdict }) => verdict === 'differs');
    expect(differing.map((claim) => [claim.kind, claim.expected])).toContainEqual([kind, right]);
  });

  test('a region that is left out is missing, and nothing is said of targets', () => {
    const cut = TEXT.replace(/（三）北区[^]*?(?=二、)/u, '');
    const { missing, claims } = check(cut);
    expect(missing.map(({ message }) => message)).toEqual(['漏了北区一段。']);
    expect(claims.map(({ message }) => message).join('')).not.toMatch(/目标|达标/u);
  });
});
