import type { Measure } from '../dictionary.ts';
import type { Reporting } from '../say-reported.ts';
import type { Status } from '../status.ts';

/** What the sentences of an indicator are made of, as a ranking has it. */
export interface Ranked {
  indicator: { proseName: string; unit: string };
  measure: Measure;
  group: Reporting | null;
  city: RankedRow | null;
  rows: readonly RankedRow[];
}

export interface RankedRow {
  region: { shortName: string };
  target: object | null;
  actual: number | null;
  decimals: number;
  gap: number | null;
  gapDecimals: number;
  status: Status;
  rank: number | null;
}

/** Whether an indicator has a target anywhere; without one its pages say nothing of targets. */
export const isHeldToTargets = ({ city, rows }: Pick<Ranked, 'city' | 'rows'>): boolean =>
  [city, ...rows].some((row) => row?.target);
