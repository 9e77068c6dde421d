import type { Measure } from './dictionary.ts';
import type { Language } from './language.ts';
import type { Said } from './said.ts';

const POINTS: Said = { zh: '个百分点', en: 'pp' };
const INDEX_POINTS: Said = { zh: '点', en: 'points' };

/**
 * What a gap is counted in: points between rates and between indices, whose unit is a base; else the unit itself.
 * @example gapUnit('rate', '%', 'zh') // '个百分点'; of a count: '家'
 */
export function gapUnit(measure: Measure, unit: string, language: Language): string {
  if (measure === 'index') return INDEX_POINTS[language];
  return measure === 'rate' ? POINTS[language] : unit;
}
