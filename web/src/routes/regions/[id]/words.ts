import { inLanguage } from '#lib/language/language.ts';
import type { Places } from '#lib/ui/scorecard/places.ts';
import type { Reason } from './highlights.ts';

interface Words {
  documentTitle: (name: string, period: string) => string;
  region: string;
  file: (name: string) => string;
  places: (ranked: number, first: number, last: number) => string;
  /** Without targets: whose page it is, and the same of its places. */
  placesTitle: (name: string, places: Places) => string;
  compare: (name: string) => string;
  scorecard: string;
  figures: string;
  tableLabel: (name: string) => string;
  figuresLabel: (name: string) => string;
  strengths: string;
  weaknesses: string;
  noStrengths: string;
  noWeaknesses: string;
  noFirst: string;
  noLast: string;
  reasons: Record<Reason, (value: string, unit: string, isUnder: boolean) => string>;
  reasonJoint: string;
  nextSteps: string;
  near: (count: number) => string;
  nearOne: (by: string) => string;
  placesHead: string;
  placeOne: (by: string, unit: string, place: number, isLower: boolean) => string;
  /** `isUnder`: some of them must not rise above their target. */
  narrow: (count: number, isUnder: boolean) => string;
  narrowOne: (by: string, isUnder: boolean) => string;
  noSteps: string;
  noPlaces: string;
  needs: string;
  needsTable: (name: string) => string;
  findings: string;
  findingCount: (count: number) => string;
  toFindings: string;
  comma: string;
}

export const WORDS = inLanguage<Words>({
  zh: {
    documentTitle: (name, period) => `${name}，${period} · 通报`,
    region: '地区',
    file: (name) => `${name}完成情况`,
    places: (ranked, first, last) => `${ranked} 个指标参加排位：${first} 个居首，${last} 个居末。`,
    placesTitle: (name, { ranked, first, last }) =>
      ranked === 0
        ? `${name}没有参加排位的指标`
        : `${name} ${ranked} 个指标参加排位，${first} 个居首，${last} 个居末`,
    compare: (name) => `与${name}比较`,
    scorecard: '指标完成情况',
    figures: '各项指标',
    tableLabel: (name) => `${name}主要指标完成情况`,
    figuresLabel: (name) => `${name}主要指标`,
    strengths: '长处',
    weaknesses: '短处',
    noStrengths: '没有居首或超出目标的指标。',
    noWeaknesses: '没有居末或未达标的指标。',
    noFirst: '没有居首的指标。',
    noLast: '没有居末的指标。',
    reasons: {
      first: (size) => `${size} 地中居首`,
      last: (size) => `${size} 地中居末`,
      ahead: (gap, unit, isUnder) => `${isUnder ? '低于' : '超出'}目标 ${gap} ${unit}`,
      behind: (gap, unit) => `距目标 ${gap} ${unit}`,
    },
    reasonJoint: '，',
    nextSteps: '下一步',
    near: (count) => `${count} 个指标距目标不超过 0.5 个百分点`,
    nearOne: (by) => `差 ${by}`,
    placesHead: '再进一位只差一点',
    placeOne: (by, unit, place, isLower) =>
      `再${isLower ? '低' : '高'} ${by} ${unit}，升至第 ${place} 位`,
    narrow: (count, isUnder) =>
      `${count} 个指标刚过目标，${isUnder ? '再差' : '回落'} 0.5 个百分点即未达标`,
    narrowOne: (by, isUnder) => `${isUnder ? '低于目标' : '超出'} ${by}`,
    noPlaces: '没有差一点就进位的指标。',
    noSteps: '没有差一点就达标、也没有差一点就进位的指标。',
    needs: '全年还要多少',
    needsTable: (name) => `${name}完成全年目标还要多少`,
    findings: '印刷与计算不一致',
    findingCount: (count) => `${count} 处`,
    toFindings: '在核对页查看',
    comma: '，',
  },
  en: {
    documentTitle: (name, period) => `${name}, ${period} · Tongbao`,
    region: 'region',
    file: (name) => `${name}: indicators`,
    places: (ranked, first, last) =>
      `Ranked on ${ranked} indicators: first on ${first}, last on ${last}.`,
    placesTitle: (name, { ranked, first, last }) =>
      ranked === 0
        ? `${name} is ranked on no indicator`
        : `${name} is ranked on ${ranked} indicators: first on ${first}, last on ${last}`,
    compare: (name) => `Compare with ${name}`,
    scorecard: 'Indicators and targets',
    figures: 'Indicators',
    tableLabel: (name) => `${name}: main indicators and targets`,
    figuresLabel: (name) => `${name}: main indicators`,
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    noStrengths: 'No indicator is first or ahead of its target.',
    noWeaknesses: 'No indicator is last or below its target.',
    noFirst: 'No indicator is first.',
    noLast: 'No indicator is last.',
    reasons: {
      first: (size) => `first of ${size}`,
      last: (size) => `last of ${size}`,
      ahead: (gap, unit, isUnder) => `${gap} ${unit} ${isUnder ? 'below' : 'ahead of'} target`,
      behind: (gap, unit) => `${gap} ${unit} short of target`,
    },
    reasonJoint: ', ',
    nextSteps: 'Next steps',
    near: (count) =>
      `${count} ${count === 1 ? 'indicator is' : 'indicators are'} within 0.5 points of target`,
    nearOne: (by) => `${by} short`,
    placesHead: 'A place away',
    placeOne: (by, unit, place, isLower) =>
      `${by} ${unit} ${isLower ? 'less' : 'more'} would reach rank ${place}`,
    narrow: (count) =>
      `${count} ${count === 1 ? 'indicator is' : 'indicators are'} on target by 0.5 points or less`,
    narrowOne: (by, isUnder) => `${by} ${isUnder ? 'below' : 'ahead'}`,
    noPlaces: 'No indicator is just short of a better rank.',
    noSteps: 'No indicator is just short of its target or of a better rank.',
    needs: 'What the year still takes',
    needsTable: (name) => `${name}: what the year’s targets still take`,
    findings: 'Where print and figures differ',
    findingCount: (count) => `${count} ${count === 1 ? 'place' : 'places'}`,
    toFindings: 'See them among the findings',
    comma: ', ',
  },
});
