import type { Bounds } from './bounds.ts';
import { compareDecimals, type Decimal } from './decimal.ts';
import type { Said } from './said.ts';

export const STATUSES = ['met', 'unmet', 'no-target', 'missing'] as const;
export type Status = (typeof STATUSES)[number];

/** As pages and tables have it beside a figure. */
export const STATUS_NAMES: Readonly<Record<Status, Said>> = {
  met: { zh: '已达标', en: 'met' },
  unmet: { zh: '未达标', en: 'missed' },
  'no-target': { zh: '未设目标', en: 'no target' },
  missing: { zh: '缺数', en: 'no figure' },
};

/** As a file explains the code. */
export const STATUS_MEANINGS: Readonly<Record<Status, Said>> = {
  met: { zh: '达到目标', en: 'the target is met' },
  unmet: { zh: '没有达到目标', en: 'the target is not met' },
  'no-target': { zh: '没有设目标', en: 'no target is set' },
  missing: { zh: '没有数，不能判断', en: 'no figure to judge by' },
};

/**
 * Whether a target is met. A figure that is missing says so before its target is asked for.
 * @example judge(decimal(7.5, 1), rangeOf('8-8.5')) // 'unmet'
 */
export function judge(actual: Decimal | null, bounds: Bounds | null): Status {
  if (!actual) return 'missing';
  if (!bounds) return 'no-target';
  const isShort = bounds.floor !== null && compareDecimals(actual, bounds.floor) < 0;
  const isOver = bounds.ceiling !== null && compareDecimals(actual, bounds.ceiling) > 0;
  return isShort || isOver ? 'unmet' : 'met';
}
