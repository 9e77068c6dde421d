/** The dictionary: what is measured, where, who answers for it, and who is compared with whom. */
import type { AccessLevel } from './access.ts';
import type { Family } from './families.ts';
import type { Office } from './office.ts';

export const REGION_KINDS = ['city', 'county', 'park', 'wider'] as const;
/** `city` the whole, of which there is one; `wider` outside it, kept as reference: the nation, the province. */
export type RegionKind = (typeof REGION_KINDS)[number];

export const MEASURES = ['rate', 'count', 'index', 'level'] as const;
/** `rate` a growth rate in %, `count` in 家, `index` about 100, `level` an amount. */
export type Measure = (typeof MEASURES)[number];

export const DIRECTIONS = ['higher', 'lower', 'neither'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const FREQUENCIES = ['monthly', 'quarterly', 'half-yearly'] as const;
/** In which releases a figure is due: every month's, those of 3, 6, 9 and 12, or of 6 and 12. */
export type Frequency = (typeof FREQUENCIES)[number];

export const PRICES = ['current', 'constant'] as const;
/** At which prices a growth is worked out: what the amounts give, or with the change of prices taken out. */
export type Prices = (typeof PRICES)[number];

export interface Region {
  id: string;
  /** GB/T 2260 code; parks have none. */
  code: string | null;
  name: string;
  shortName: string;
  /** How the bulletin calls it: 市高新区. */
  proseName: string;
  /** English names are null where the file has none, and missing in a dictionary from before them. */
  nameEn?: string | null;
  /** City, High-tech Zone. */
  shortNameEn?: string | null;
  kind: RegionKind;
  /** The region it lies in, for counties and parks; null of the whole and of wider places. A park is never added to counties. */
  insideId: string | null;
  /** The last month, YYYY-MM, of the releases that ask for it. Absent: it is used. */
  until?: string;
  aliases: readonly string[];
}

export interface Department {
  id: string;
  name: string;
  /** 市发改委 */
  shortName: string;
  nameEn?: string | null;
  shortNameEn?: string | null;
  aliases: readonly string[];
}

export interface ComparisonGroup {
  id: string;
  /** How the bulletin calls it: 各县（市、区）、园区. */
  label: string;
  labelEn?: string | null;
  /** Who is in it, in words. */
  sizeNote: string;
  memberIds: readonly string[];
}

export interface Indicator {
  id: string;
  name: string;
  /** The short form for prose: 规上工业增加值. */
  proseName: string;
  nameEn?: string | null;
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
  definitionEn?: string | null;
  /** The indicator of the amounts whose growth this rate is; null: not held. */
  levelId?: string | null;
  /** Of such a rate. Null, or missing in a dictionary from before it: not said. */
  prices?: Prices | null;
  /** Who may see its figures; public where a dictionary from before this field says nothing. */
  access?: AccessLevel;
  /** The last month, YYYY-MM, of the releases that ask for it. Absent: it is used. */
  until?: string;
  /** Figures other than 0 below it are small: only accounts see them. None: null. */
  smallBelow?: number | null;
}

/** What a symbol that stands for "no figure" means in one office's tables; `*` is any office. */
export interface MissingSymbol {
  issuer: string;
  symbol: string;
  reason: PrintedReason;
}

/** What a file may say of a cell without a figure. */
export const PRINTED_REASONS = ['blank', 'no-figure', 'not-applicable', 'below-unit'] as const;
export type PrintedReason = (typeof PRINTED_REASONS)[number];

/** What a reader may be told of one: there may be a figure that this reader does not see. */
export const MISSING_REASONS = [...PRINTED_REASONS, 'withheld'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export const PATH_KINDS = ['last-year', 'set'] as const;
/** `last-year` how last year's whole came about; `set` what the office laid down (序时进度). */
export type PathKind = (typeof PATH_KINDS)[number];

/** Which part of the year's whole lies behind at the end of each month. */
export interface YearPath {
  indicatorId: string;
  /** Null: all regions that have no path of their own. */
  regionId: string | null;
  kind: PathKind;
  year: number;
  /** In %, rising, the last one 100. Months that are not laid down are left out. */
  points: readonly PathPoint[];
}

export interface PathPoint {
  /** 1 to 12. */
  month: number;
  /** As written, so that it stays exact: 41.5. */
  sharePct: string;
}

/** All lists stand in the order of the files, which is the order of the annexes. */
export interface Dictionary {
  regions: readonly Region[];
  departments: readonly Department[];
  groups: readonly ComparisonGroup[];
  indicators: readonly Indicator[];
  missingSymbols: readonly MissingSymbol[];
  /** None in a dictionary without paths.csv. */
  paths?: readonly YearPath[];
  /** In the order of the menu; none in a dictionary without families.csv. */
  families?: readonly Family[];
  /** None in a dictionary without office.csv. */
  office?: Office;
}
