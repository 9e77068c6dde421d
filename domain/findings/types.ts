import type { Dictionary } from '../dictionary.ts';
import type { FindAmount } from '../levels/held-amounts.ts';
import type { PrintedTable } from '../printed.ts';
import type { Period } from '../period.ts';
import type { CompleteWithout } from '../reported.ts';
import type { Said, Spoken } from '../said.ts';

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

/** What is said of a finding, with the likely cause; what stands in a cell, or should, is the same in both languages. */
export type FindingWords = Record<'printed' | 'computed' | 'message' | 'cause', Said>;

/** A place where what was printed and what follows from the figures differ. */
export interface Finding extends Spoken<FindingWords> {
  code: FindingCode;
  severity: 'error' | 'warning';
  table: string;
  file: string;
  sheet: string | null;
  row: number;
  column: number;
  regionId: string | null;
  indicatorId: string | null;
}

/** Where a mistake stands, and what is said of it there. */
export type FindingPlace = Pick<
  Finding,
  'table' | 'file' | 'sheet' | 'row' | 'column' | 'regionId' | 'message' | 'messageEn'
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
  /** Amounts that are held beside those of the tables: last year’s. Absent: none. */
  heldAmount?: FindAmount | undefined;
}
