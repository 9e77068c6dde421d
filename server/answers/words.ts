import type { WithheldReason } from '#domain/movement/types.ts';
import type { ReadTarget } from '#domain/result.ts';

/** Why a movement is not given. */
export const WITHHELD_NAMES: Record<WithheldReason, string> = {
  'no-release': '没有那期通报',
  'not-held': '那期通报没有这个数',
  'same-period': '没有新数，仍是那期的时期',
  'new-year': '跨年度，重新起算',
  'basis-changed': '时期或口径不同',
  'group-changed': '参加排位的地区不同',
  'not-reported': '对比地区未报齐',
  missing: '缺数',
  'no-target': '未设目标',
  'not-ranked': '不参加排位',
};

export function targetText(target: ReadTarget | null): string | null {
  return target?.text ?? null;
}
