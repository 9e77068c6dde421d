import type { Dictionary } from '#domain/dictionary.ts';
import { foldText } from '#domain/fold.ts';
import { officeOf, officeWhole, USUAL_DUTY_WORD } from '#domain/office.ts';

/** How an office's tables call what others call otherwise; all folded. */
export interface OwnWords {
  /** The place as a whole: 全市, 全省. */
  whole: string;
  /** Who answers for an indicator: 责任部门, and the office's own word beside it. */
  duty: readonly string[];
  /** Its regions together, without 各: 县(市、区), 五省. */
  groups: readonly string[];
}

/** What heads say where it is not known whose they are. */
export const USUAL_WORDS: OwnWords = { whole: '全市', duty: [USUAL_DUTY_WORD], groups: [] };

/** @example ownWords(dictionary).whole // '全市' */
export function ownWords(dictionary: Dictionary): OwnWords {
  const office = officeOf(dictionary);
  const duty = [USUAL_DUTY_WORD, office.dutyWord].map(foldText);
  const labels = dictionary.groups.map(({ label }) => foldText(label).replace(/^各/u, ''));
  return {
    whole: officeWhole(office).zh,
    duty: [...new Set(duty)],
    groups: [...new Set(labels)].filter((label) => label !== ''),
  };
}

/** @example namesDuty('2024年1-6月各牵头单位主要指标', own) // true */
export function namesDuty(text: string, { duty }: OwnWords): boolean {
  const folded = foldText(text);
  return duty.some((word) => folded.includes(word));
}

/**
 * A line or a column that is what regions come to together, by the label of their group.
 * @example isOfGroup('五省平均', own) // true
 */
export function isOfGroup(text: string, { groups }: OwnWords): boolean {
  const bare = foldText(text)
    .replace(/^各/u, '')
    .replace(/(?:小计|合计|总计|均值|平均(?:数|值|水平|增速|增幅)?)$/u, '');
  return groups.includes(bare);
}
