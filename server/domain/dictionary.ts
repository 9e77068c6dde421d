/** The dictionary: what is measured, where, who answers for it, and who is compared with whom. */

export const REGION_KINDS = ['city', 'county', 'park'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const MEASURES = ['rate', 'count', 'index', 'level'] as const;
/** `rate` a growth rate in %, `count` in 家, `index` about 100, `level` an amount. */
export type Measure = (typeof MEASURES)[number];

export const DIRECTIONS = ['higher', 'lower', 'neither'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const FREQUENCIES = ['monthly', 'quarterly', 'half-yearly'] as const;
/** In which releases a figure is due: every month's, those of 3, 6, 9 and 12, or of 6 and 12. */
export type Frequency = (typeof FREQUENCIES)[number];

export interface Region {
  id: string;
  /** GB/T 2260 code; parks have none. */
  code: string | null;
  name: string;
  shortName: string;
  /** How the bulletin calls it: 市高新区. */
  proseName: string;
  kind: RegionKind;
  /** The region it lies in, for counties and parks. A park is never added to counties. */
  insideId: string | null;
  aliases: readonly string[];
}

export interface Department {
  id: string;
  name: string;
  /** 市发改委 */
  shortName: string;
  aliases: readonly string[];
}

export interface ComparisonGroup {
  id: string;
  /** How the bulletin calls it: 各县（市、区）、园区. */
  label: string;
  /** Who is in it, in words. */
  sizeNote: string;
  memberIds: readonly string[];
}

export interface Indicator {
  id: string;
  name: string;
  /** The short form for prose: 规上工业增加值. */
  proseName: string;
  unit: string;
  measure: Measure;
  direction: Direction;
  /** Decimals it is usually printed with. */
  decimals: number;
  departmentId: string | null;
  /** Null: not ranked. */
  groupId: string | null;
  /** Months by which its period ends after (or, negative, before) the release's. */
  periodLagMonths: number;
  /** Monthly where a dictionary from before this field says nothing. */
  frequency?: Frequency;
  /** How far from “X左右” still counts as met, in the unit; null: not laid down. */
  aboutTolerance: number | null;
  aliases: readonly string[];
  definition: string;
}

/** What a symbol that stands for "no figure" means in one office's tables; `*` is any office. */
export interface MissingSymbol {
  issuer: string;
  symbol: string;
  reason: MissingReason;
}

export const MISSING_REASONS = ['blank', 'no-figure', 'not-applicable', 'below-unit'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** All lists stand in the order of the files, which is the order of the annexes. */
export interface Dictionary {
  regions: readonly Region[];
  departments: readonly Department[];
  groups: readonly ComparisonGroup[];
  indicators: readonly Indicator[];
  missingSymbols: readonly MissingSymbol[];
}
