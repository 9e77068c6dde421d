import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import type { Row } from './row.ts';

export const AGENCY = 'TONGBAO';
export const DATAFLOW = 'INDICATORS';

/** A structure is of the load that it describes: code lists grow with the dictionary. @example '1.0.3' */
export const versionOf = (loadId: number) => `1.0.${loadId}`;

/** Where the structure of a load is told. */
export const structureAddress = (loadId: number) =>
  `/api/v1/structures/tongbao.json?asOf=${loadId}`;

/** Merge: whoever keeps the data takes the columns that are given and leaves the others; “information” is deprecated. */
export const ACTION = 'M';

/** The codes of the cross-domain list CL_OBS_STATUS that are used here. */
export const OBS_STATUS = {
  A: { zh: '正常', en: 'Normal value' },
  L: { zh: '缺数：有此项但未收集', en: 'Missing value; data exist but were not collected' },
  M: { zh: '缺数：不可能有', en: 'Missing value; data cannot exist' },
  N: { zh: '不足一个单位', en: 'Not significant' },
  O: { zh: '缺数', en: 'Missing value' },
  Q: { zh: '缺数：不公开', en: 'Missing value; suppressed' },
} as const satisfies Record<string, Said>;
export type ObsStatus = keyof typeof OBS_STATUS;

const STATUS_OF_REASON: Record<MissingReason, ObsStatus> = {
  blank: 'O',
  'no-figure': 'L',
  'not-applicable': 'M',
  'below-unit': 'N',
  withheld: 'Q',
};

export function obsStatusOf({
  value,
  missingReason,
}: Pick<Row, 'value' | 'missingReason'>): ObsStatus {
  if (value !== null) return 'A';
  return missingReason === null ? 'O' : STATUS_OF_REASON[missingReason];
}

const UNITS: Readonly<Record<string, string>> = {
  '%': 'PT',
  家: 'ENTERPRISES',
  元: 'CNY',
  万元: 'CNY_10K',
  亿元: 'CNY_100M',
  '上月=100': 'IX_PREV_MONTH',
  '上年同月=100': 'IX_SAME_MONTH',
  '上年同期=100': 'IX_SAME_PERIOD',
};

/** The code of a unit; one that is not foreseen is spelled out by the numbers of its letters. @example unitCode('%') // 'PT' */
export function unitCode(unit: string): string {
  const spelled = [...unit].map((letter) => letter.codePointAt(0)?.toString(16).toUpperCase());
  return UNITS[unit] ?? `U_${spelled.join('_')}`;
}

/**
 * Months as a time range of SDMX: first day and length.
 * @example timeRange({ start: '2019-01', end: '2019-06' }) // '2019-01-01/P6M'
 */
export function timeRange({ start, end }: Period): string {
  const months = monthNo(end) - monthNo(start) + 1;
  return `${start}-01/P${months}M`;
}

const monthNo = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
