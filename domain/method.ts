import type { Direction, Measure } from './dictionary.ts';
import type { Said } from './said.ts';
import { unitName } from './unit-names.ts';

/**
 * The gap of an indicator in a sentence.
 * @example gapMethod({ measure: 'rate', unit: '%' }).zh
 *   // '差距 = 实际完成 − 目标，单位：百分点；目标是区间时，…'
 */
export function gapMethod({ measure, unit }: { measure: Measure; unit: string }): Said {
  // 上年同月=100 is a base, and nothing that could be counted.
  const [inZh, inEn] =
    measure === 'rate'
      ? ['百分点', 'percentage points']
      : measure === 'index'
        ? ['点', 'points']
        : [unit, unitName(unit)];
  return {
    zh: `差距 = 实际完成 − 目标，单位：${inZh}；目标是区间时，减去未达到的一端，在区间内为 0。按印刷的小数位精确计算。`,
    en: `Gap = actual − target, in ${inEn}; against a range, the distance to the end that is missed, 0 within it. Exact, in the decimals of print.`,
  };
}

/**
 * The rank of an indicator in a sentence; null where it is not ranked.
 * @example rankMethod({ direction: 'higher', groupLabel: '各县（市、区）' })?.zh
 *   // '在各县（市、区）中按实际完成从高到低排位：…'
 */
export function rankMethod({
  direction,
  groupLabel,
  groupLabelEn,
}: {
  direction: Direction;
  groupLabel: string | null;
  groupLabelEn?: string | null;
}): Said | null {
  if (groupLabel === null || direction === 'neither') return null;
  const isHigher = direction === 'higher';
  return {
    zh: `在${groupLabel}中按实际完成从${isHigher ? '高到低' : '低到高'}排位：比它好的地区数加 1；数值相同的并列，其后的名次空出；没有数的地区不排。`,
    en: `Among ${groupLabelEn ?? groupLabel}, by the actual from ${isHigher ? 'highest to lowest' : 'lowest to highest'}: one more than the number of regions that are better; equal values share a rank and the next is skipped; regions without a figure are not ranked.`,
  };
}
