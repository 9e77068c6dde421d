import { foldText } from './fold.ts';

const WIDER =
  /^(?:全国|全省|本省|我省|(?!各)\p{Script=Han}{2,8}(?:省|自治区))(?:平均|均值|合计|总计)?(?:水平|数|值)?$/u;

/** Whether a name is of a place beyond the office's own. @example isWiderPlace('江西省平均') // true */
export function isWiderPlace(text: string): boolean {
  return WIDER.test(foldText(text));
}
