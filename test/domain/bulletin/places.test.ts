import { describe, expect, test } from 'vitest';
import { buildBulletin } from '#domain/bulletin/build.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import type { Office } from '#domain/office.ts';
import { bulletinLines, SAMPLE, sampleInput, sampleRow } from './sample-board.ts';

const OFFICE: Office = {
  name: '临江市',
  kind: 'city',
  language: 'zh',
  months: 'merged',
  dutyWord: '牵头单位',
  isExample: false,
};
const dictionary: Dictionary = { ...SAMPLE, office: OFFICE };

const GROWTH: Partial<Indicator> = {
  id: 'growth',
  proseName: '产出',
  departmentId: 'fgw',
  groupId: 'counties',
};
const SALES: Partial<Indicator> = {
  id: 'sales',
  proseName: '零售额',
  departmentId: 'swj',
  groupId: 'counties',
  measure: 'level',
  unit: '亿元',
};
const PEOPLE: Partial<Indicator> = {
  id: 'people',
  proseName: '居民',
  departmentId: 'fgw',
  groupId: null,
  measure: 'level',
  unit: '万人',
  direction: 'neither',
};
const ROWS = [
  sampleRow(GROWTH, [
    ['city', '5.4', null],
    ['east', '6.1', null],
    ['west', '5.0', null],
    ['north', '-1.2', null],
  ]),
  sampleRow(SALES, [
    ['city', '30.0', null],
    ['east', '9.0', null],
    ['west', '12.0', null],
    ['north', '9.0', null],
  ]),
  sampleRow(PEOPLE, [['city', '120.5', null]]),
];

/** 东县 had the second place in 产出, and 西县 the first. */
const gainedOf = (indicatorId: string, regionId: string) =>
  indicatorId === 'growth' ? ({ east: 1, west: -1 }[regionId] ?? 0) : null;

describe('a bulletin where nothing has a target', () => {
  test('tells growth, places, who rose and fell, and who comes first and last', () => {
    expect(bulletinLines(sampleInput(ROWS, { dictionary, gainedOf }))).toEqual([
      '一、县（市、区）',
      '从1-6月各县（市、区）主要指标来看，参加排位的指标共有2个。',
      '（一）西县参加排位的2个指标中，位居首位的有1个。各指标如下：',
      '1．产出同比增长5.0%，增速位居各县（市、区）第二，较上期后移1位。',
      '2．零售额12.0亿元，位居各县（市、区）第一。',
      '（二）东县参加排位的2个指标中，位居首位的有1个，位居末位的有1个。各指标如下：',
      '1．产出同比增长6.1%，增速位居各县（市、区）第一，较上期前移1位。',
      '2．零售额9.0亿元，位居各县（市、区）第二。',
      '（三）北区参加排位的2个指标中，位居末位的有2个。各指标如下：',
      '1．产出同比下降1.2%，增速位居各县（市、区）第三。',
      '2．零售额9.0亿元，位居各县（市、区）第二。',
      '二、牵头单位',
      '从1-6月各牵头单位主要指标来看，全市有数的指标共有3个。',
      '（一）市发改委共有2个指标：',
      '1．产出同比增长5.4%，各县（市、区）中东县位居首位，北区位居末位。',
      '2．居民120.5万人。',
      '（二）市商务局共有1个指标：',
      '1．零售额30.0亿元，各县（市、区）中西县位居首位，东县、北区并列位居末位。',
    ]);
  });

  test('says nothing of targets, and divides by nothing', () => {
    const lines = bulletinLines(sampleInput(ROWS, { dictionary, gainedOf })).join('\n');
    expect(lines).not.toMatch(/目标|达标|差距|占比|NaN|0个/u);
  });

  test('every number of it says what it is of and how it came about', () => {
    const [regions] = buildBulletin(sampleInput(ROWS, { dictionary, gainedOf }));
    const [west] = regions?.blocks ?? [];
    const told = [west?.heading ?? [], ...(west?.items ?? [])]
      .flat()
      .flatMap(({ text, figure }) =>
        figure ? [[figure.kind, text, figure.regionId, figure.formula]] : [],
      );
    expect(told).toEqual([
      ['ranked', '2', 'west', '参加排位的指标个数'],
      ['firsts', '1', 'west', '排位第一的指标个数'],
      ['actual', '5.0', 'west', '实际完成'],
      ['rank', '二', 'west', '按实际数从优到劣：6.1、5.0、-1.2'],
      ['moved', '1', 'west', '上期第 1 − 本期第 2 = -1'],
      ['actual', '12.0', 'west', '实际完成'],
      ['rank', '一', 'west', '按实际数从优到劣：12.0、9.0、9.0'],
    ]);
  });

  test('where nobody is ranked it says so', () => {
    const [, , people] = ROWS;
    const lines = bulletinLines(sampleInput(people ? [people] : [], { dictionary }));
    expect(lines.slice(0, 2)).toEqual([
      '一、县（市、区）、园区',
      '从1-6月各县（市、区）、园区主要指标来看，没有参加排位的指标。',
    ]);
  });

  test('one target makes it a bulletin of targets, with that one alone', () => {
    const [growth, sales, people] = ROWS;
    const aimed = sampleRow(GROWTH, [['east', '6.1', '8.0']]);
    const rows = [growth, sales, people].flatMap((row) => row ?? []);
    const lines = bulletinLines(sampleInput([aimed, ...rows.slice(1)], { dictionary }));
    expect(lines).toContain(
      '1．产出同比增长6.1%，与目标的差距为1.9个百分点，增速位居各县（市、区）第一。',
    );
    expect(lines.filter((line) => line.includes('零售额'))).toEqual([]);
  });
});
