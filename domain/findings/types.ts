import type { Dictionary } from '../dictionary.ts';
import type { PrintedTable } from '../printed.ts';
import type { Period } from '../period.ts';
import type { CompleteWithout } from '../reported.ts';

export const FINDING_CODES = [
  'gap-differs',
  'gap-missing',
  'gap-unexpected',
  'status-differs',
  'rank-differs',
  'rank-missing',
  'rank-unexpected',
  'footnote-group',
  'footnote-period',
  'footnote-number',
  'heading-count',
  'heading-department',
  'net-identity',
  'total-identity',
  'city-sum',
  'target-sum',
  'growth-differs',
  'figure-differs',
  'target-differs',
  'label-mismatch',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A place where what was printed and what follows from the figures differ. */
export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning';
  table: string;
  file: string;
  sheet: string | null;
  row: number;
  column: number;
  regionId: string | null;
  indicatorId: string | null;
  printed: string;
  computed: string;
  message: string;
  /** The likely cause, in words. */
  cause: string;
}

/** Where a mistake stands, and what is said of it there. */
export type FindingPlace = Pick<
  Finding,
  'table' | 'file' | 'sheet' | 'row' | 'column' | 'regionId' | 'message'
>;

/** One mistake, wherever it was printed. */
export interface Mistake extends Finding {
  /** All places, in the order of the tables; the first is that of the finding. */
  places: readonly FindingPlace[];
}

/** All tables of one release and what is known of its indicators. */
export interface FindingInput {
  tables: readonly PrintedTable[];
  dictionary: Dictionary;
  period: Period;
  /** Whom the release's ranks do not wait for. */
  completeWithout?: CompleteWithout | undefined;
}
