import type { Said } from '../said.ts';
import type { NeedBasis, NeedRefusal } from './types.ts';

/** On what the rest of the year is worked out. */
export const NEED_BASIS_NAMES: Readonly<Record<NeedBasis, Said>> = {
  levels: { zh: '按绝对量', en: 'from the amounts of both years' },
  'last-year-shares': { zh: '按上年各月份额', en: 'by last year’s months' },
  'set-path': { zh: '按下达的序时进度', en: 'by the path laid down' },
  even: { zh: '按各月均摊', en: 'every month weighed alike' },
};

/** Why no need can be worked out. */
export const NEED_REFUSAL_NAMES: Readonly<Record<NeedRefusal, Said>> = {
  'no-target': { zh: '未设目标', en: 'no target' },
  missing: { zh: '缺数', en: 'no figure' },
  'not-annual': {
    zh: '单月数，不能与全年目标相比',
    en: 'a single month: not set against the year',
  },
  'not-cumulative': {
    zh: '不是自1月累计',
    en: 'not counted from January: not set against the year',
  },
  'year-over': { zh: '全年已结束', en: 'the year is over' },
  'no-direction': {
    zh: '绝对量、指数，或没有好坏方向：不推算',
    en: 'not worked out for amounts, indices, or where neither way is better',
  },
  'relative-target': {
    zh: '目标相对于基期',
    en: 'the target is relative to a base that is not known',
  },
  'unbound-target': { zh: '目标没有明确界限', en: 'the target sets no clear bound' },
  'no-base': {
    zh: '上年这几个月没有数，谈不上增速',
    en: 'last year had nothing in the months that remain: no growth to speak of',
  },
  'growth-impossible': {
    zh: '后几个月增速低于-100%，没有意义',
    en: 'growth below −100% in the months that remain: it makes no sense',
  },
};
