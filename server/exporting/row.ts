import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { ReadTarget } from '#domain/result.ts';
import type { Status } from '#domain/status.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import type { StoredIndicator, StoredRegion } from './read-selection.ts';

/** A figure and what was asked for of it. */
export interface Row extends Computed {
  indicator: StoredIndicator;
  region: StoredRegion;
  period: Period;
  /** The newest of the chosen releases that gives this indicator at this period. */
  release: StoredRelease | null;
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  /** The marks of notes behind it. */
  noteMark: string | null;
  revision: number;
  loadId: number;
  /** Of all vintages only: from when to when it counted. ISO 8601. */
  known: { from: string; to: string | null } | null;
}

/** What follows from a figure, its target and its neighbours; nothing of it where it was not asked for. */
export interface Computed {
  target: ReadTarget | null;
  gap: number | null;
  gapDecimals: number;
  status: Status | null;
  rank: number | null;
  /** How many regions were ranked, none while some have not reported; null: this one is not compared. */
  groupSize: number | null;
  /** Who of its group have reported; null: this one is not compared. */
  reported: { count: number; expected: number } | null;
  printed: { gap: string | null; rank: number | null } | null;
}

export const NOT_COMPUTED: Computed = {
  target: null,
  gap: null,
  gapDecimals: 0,
  status: null,
  rank: null,
  groupSize: null,
  reported: null,
  printed: null,
};
