/** What a list of tasks says, read; the words stay beside it. */
import type { Decimal } from '../decimal.ts';
import type { LedgerRow } from '../ledger/types.ts';
import type { Said } from '../said.ts';

export const EVERY = ['week', 'month', 'quarter', 'year', 'years'] as const;
export type Every = (typeof EVERY)[number];

/** How often something is due, and on which day of its turn. */
export interface Recurrence {
  every: Every;
  /** Of `years`: how many. */
  count: number;
  /**
   * Of a week 1 (Monday) to 7, of a month its day, of a year `MM-DD`, several days where there are
   * several. Empty: the last day of the turn.
   */
  on: readonly string[];
  /** It is due on its day of the year after: 次年1月10日. */
  isYearAfter: boolean;
  /** The first and the last year, where that is said. */
  fromYear: number | null;
  toYear: number | null;
}

/** Until when: one day, turns, always, when something happens, or nothing that says it. */
export type Due =
  | { kind: 'day'; day: string }
  | { kind: 'days'; days: readonly string[] }
  | { kind: 'recurring'; turns: readonly Recurrence[] }
  | { kind: 'standing' }
  | { kind: 'event' }
  | { kind: 'none' };

export const DUE_KINDS = ['day', 'days', 'recurring', 'standing', 'event', 'none'] as const;

/** What was read, and what about it is a reading of ours. */
export interface DueReading {
  due: Due;
  note: Said | null;
}

/** Who is named, as printed, and who that is where it is known. */
export interface NamedUnit {
  name: string;
  departmentId: string | null;
  /** A place's own authorities, or those of every county. */
  regionIds: readonly string[];
}

export const MANNERS = ['each', 'by-duty'] as const;
/** 分别负责: each for its part; 按职责分工负责: as duties are shared out. */
export type Manner = (typeof MANNERS)[number];

export interface UnitsReading {
  units: readonly NamedUnit[];
  /** Those that the words themselves say only help: …配合. */
  helpers: readonly NamedUnit[];
  manner: Manner | null;
}

export interface Amount {
  value: Decimal;
  /** Null where nothing says it. */
  unit: string | null;
}

export interface TaskList {
  /** Its subject. */
  name: string;
  document: { docNo: string; title: string; signedOn: string };
  tasks: readonly Task[];
  /** Lines that add others up: 合计. */
  totals: readonly LedgerRow[];
}

export interface Task {
  list: string;
  /** Printed, or the place in the list: tells it apart within the list. */
  no: string;
  /** What is to be done, in print. */
  title: string;
  /** What it is part of. */
  part: string | null;
  /** Cells as printed. */
  row: LedgerRow;
  document: { docNo: string; title: string; signedOn: string };
  starts: string | null;
  due: Due;
  /** What about the time is a reading of ours. */
  note: Said | null;
  leads: readonly NamedUnit[];
  helpers: readonly NamedUnit[];
  manner: Manner | null;
  /** Regions of the dictionary: where it is, and whose authorities answer for it. */
  regionIds: readonly string[];
  amount: Amount | null;
  count: Amount | null;
  /** The place of its goal among the steps of a work, from 1; null: it has none. */
  step: number | null;
}

export const REPORT_STATES = ['started', 'done', 'stopped'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** How a task stood, as it was told. */
export interface TaskReport {
  list: string;
  no: string;
  /** The key of the occasion; blank: the task as a whole. */
  occasion: string;
  on: string;
  state: ReportState;
  value: string | null;
  note: string | null;
  evidence: string | null;
  by: string | null;
}
