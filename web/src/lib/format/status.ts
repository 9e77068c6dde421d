import type { Static } from 'typebox';
import type {
  Measure as MeasureSchema,
  MissingReason as ReasonSchema,
  Status as StatusSchema,
} from '#server/schemas/scalars.ts';

export type Status = Static<typeof StatusSchema>;
export type Measure = Static<typeof MeasureSchema>;
export type MissingReason = Static<typeof ReasonSchema>;

export const STATUS_WORDS = {
  met: '已达标',
  unmet: '未达标',
  'no-target': '未设目标',
  missing: '缺数',
} as const satisfies Record<Status, string>;

export const MISSING_WORDS = {
  blank: '表中空白',
  'no-figure': '未报数',
  'not-applicable': '不适用',
  'below-unit': '不足一个单位',
} as const satisfies Record<MissingReason, string>;

/** What a gap is counted in: points between rates, else the unit itself. */
export function gapUnit(measure: Measure, unit: string): string {
  return measure === 'rate' ? '个百分点' : unit;
}
