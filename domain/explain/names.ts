import { WITHHELD_NAMES } from '../movement/names.ts';
import type { Said } from '../said.ts';
import type { FormulaCode, NoResultReason, TermRole } from './types.ts';

/** What a number is in its formula. */
export const TERM_ROLE_NAMES: Readonly<Record<TermRole, Said>> = {
  actual: { zh: '实际完成', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  floor: { zh: '目标下端', en: 'lower end' },
  ceiling: { zh: '目标上端', en: 'upper end' },
  better: { zh: '排在前面的地区数', en: 'regions ahead' },
  unmet: { zh: '未达标', en: 'missed' },
  monitorable: { zh: '可监测', en: 'monitorable' },
  now: { zh: '本期', en: 'now' },
  then: { zh: '当时', en: 'then' },
  'rank-then': { zh: '当时位次', en: 'rank then' },
  'rank-alone': { zh: '只有自身变动时的位次', en: 'by its own change alone' },
  'rank-now': { zh: '本期位次', en: 'rank now' },
  own: { zh: '自身', en: 'own change' },
  others: { zh: '他人', en: 'others' },
};

/** Why a formula has no result. */
export const NO_RESULT_NAMES: Readonly<Record<NoResultReason, Said>> = {
  ...WITHHELD_NAMES,
  'unread-target': { zh: '目标没有明确界限', en: 'the words of the target set no number' },
  'none-monitorable': {
    zh: '没有可监测的指标',
    en: 'no indicator has both a target and a figure',
  },
};

type MoveCode = Extract<FormulaCode, 'change-actual' | 'change-gap' | 'rank-moved'>;

/** What moved, over the formula of it. */
export const MOVED_NAMES: Readonly<Record<MoveCode, Said>> = {
  'change-actual': { zh: '实际完成', en: 'Actual' },
  'change-gap': { zh: '与目标的差距', en: 'Gap to target' },
  'rank-moved': { zh: '位次', en: 'Rank' },
};

/** The same in a file, behind what it is compared with: 比上期：差距. */
export const MOVED_SHORT_NAMES: Readonly<Record<MoveCode, Said>> = {
  'change-actual': { zh: '实际', en: 'actual' },
  'change-gap': { zh: '差距', en: 'gap' },
  'rank-moved': { zh: '位次', en: 'rank' },
};

export const isMoveCode = (code: FormulaCode): code is MoveCode => code in MOVED_NAMES;
