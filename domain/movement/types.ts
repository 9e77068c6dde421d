import type { BoardEntry, BoardRow } from '../board.ts';
import type { Period } from '../period.ts';
import type { Status } from '../status.ts';

/** Why a movement is not given. */
export const WITHHELD_REASONS = [
  'no-release',
  'not-held',
  'same-period',
  'new-year',
  'basis-changed',
  'group-changed',
  'missing',
  'not-reported',
  'no-target',
  'not-ranked',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** What a release is compared with: the one before it, or that of the same month last year. */
export type Comparison = 'previous' | 'year-before';

/** A release as far as movement goes. */
export interface ReleaseRows {
  id: string;
  period: Period;
  rows: readonly BoardRow[];
}

/** A difference between then and now, or why there is none. */
export interface Difference {
  /** Now − then. */
  change: number | null;
  decimals: number;
  before: number | null;
  withheld: WithheldReason | null;
}

export interface StatusMove {
  before: Status | null;
  withheld: WithheldReason | null;
}

/** Places gained; a loss is negative. gained = own + others. */
export interface RankMove {
  before: number | null;
  gained: number | null;
  own: number | null;
  others: number | null;
  withheld: WithheldReason | null;
}

/** What changed of one figure since an earlier release. */
export interface Since {
  release: string | null;
  /** The months that the figure ran over then. */
  period: Period | null;
  actual: Difference;
  gap: Difference;
  status: StatusMove;
  rank: RankMove;
}

/** How firmly a place is held. */
export interface HeldRank {
  rank: number;
  of: number;
  toGain: number | null;
  nextBetter: number | null;
  toHold: number | null;
  decimals: number;
  tied: string[];
  tooClose: string[];
}

export interface MovementCell {
  entry: BoardEntry;
  place: HeldRank | null;
  sincePrevious: Since;
  sinceYear: Since;
}

export interface MovementRow {
  row: BoardRow;
  cells: MovementCell[];
}
