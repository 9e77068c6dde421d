import type { Said } from '../said.ts';

/** What texts of assessments leave open; a scheme says by a row how each is read. */
export const SETTINGS = [
  'part-steps',
  'bands',
  'below-zero',
  'over-full',
  'beside',
  'scope',
  'measures',
  'verdicts',
  'decimals',
  'judged',
] as const;
export type Setting = (typeof SETTINGS)[number];

export const SETTING_NAMES: Readonly<Record<Setting, Said>> = {
  'part-steps': { zh: '不足一步', en: 'Part of a step' },
  bands: { zh: '等次界限', en: 'Bounds of the grades' },
  'below-zero': { zh: '扣至负数', en: 'Below zero' },
  'over-full': { zh: '总分超过满分', en: 'Above full points' },
  beside: { zh: '同时成立', en: 'When both hold' },
  scope: { zh: '扣自', en: 'Taken from' },
  measures: { zh: '多个比率', en: 'Several rates' },
  verdicts: { zh: '评定得分', en: 'Points by verdict' },
  decimals: { zh: '小数位', en: 'Decimals' },
  judged: { zh: '评定幅度', en: 'How much is judged' },
};

/** The choices that a setting has, the usual one first; `scope`, `verdicts` and `decimals` take others. */
export const CHOICES = {
  'part-steps': {
    proportion: { zh: '按比例', en: 'in proportion' },
    whole: { zh: '不计', en: 'not counted' },
    begun: { zh: '按一步计', en: 'as a whole step' },
  },
  bands: {
    'half-open': { zh: '左闭右开', en: 'half-open, from one lower bound up to the next' },
    printed: { zh: '照原文', en: 'as printed' },
  },
  'below-zero': {
    zero: { zh: '为零', en: 'zero' },
    negative: { zh: '为负', en: 'negative' },
  },
  'over-full': {
    kept: { zh: '照计', en: 'counted as it is' },
    capped: { zh: '封顶', en: 'capped' },
  },
  beside: {
    instead: { zh: '只计其一', en: 'one alone counts' },
    added: { zh: '累计', en: 'both count' },
  },
  measures: {
    each: { zh: '分别扣', en: 'each for itself' },
    worst: { zh: '取最低', en: 'the worst alone' },
  },
  judged: {
    'by-judge': { zh: '由评定人定', en: 'left to who judges' },
  },
} as const satisfies Partial<Record<Setting, Record<string, Said>>>;
