import type { Fraction } from '#domain/fraction.ts';
import type { Said } from '#domain/said.ts';
import type { PlanBound } from './bound.ts';
import type { Lack } from './lack.ts';
import type { PlanPeriod } from './period.ts';
import type { PlanAmount } from './value.ts';

/** What needs attention comes first. */
export const WATCH_STATUSES = [
  'unmet',
  'behind',
  'lacking',
  'no-report',
  'unread',
  'not-due',
  'on-path',
  'met',
  'counted',
  'withheld',
] as const;
export type WatchStatus = (typeof WATCH_STATUSES)[number];

export const WATCH_STATUS_NAMES: Readonly<Record<WatchStatus, Said>> = {
  unmet: { zh: '未达到', en: 'not reached' },
  behind: { zh: '落后于进度', en: 'behind schedule' },
  lacking: { zh: '待补录', en: 'something is lacking' },
  'no-report': { zh: '未报数', en: 'no report' },
  unread: { zh: '无法识别', en: 'not understood' },
  'not-due': { zh: '未到期', en: 'not due yet' },
  'on-path': { zh: '在进度内', en: 'on schedule' },
  met: { zh: '已达到', en: 'reached' },
  counted: { zh: '只统计', en: 'counted only' },
  withheld: { zh: '未公开', en: 'withheld' },
};

/** Of several places the one that needs attention most. @example worstOf(['met', 'behind']) // 'behind' */
export const worstOf = (statuses: readonly WatchStatus[]): WatchStatus =>
  WATCH_STATUSES.find((status) => statuses.includes(status)) ?? 'not-due';

/** One value of one period, told by an office or taken from a release. */
export interface ToldValue {
  period: PlanPeriod;
  amount: PlanAmount;
  note: string;
  reportedBy: string;
  /** The release that has it; null: it was told. */
  releaseId: string | null;
  /** Its row in the table that told it, counted from 1; null: it was not told. */
  line: number | null;
  /** Another value was told of the same place and period. */
  conflict: Lack | null;
}

/** What a value comes to against its target. */
export interface Judgement {
  isMet: boolean | null;
  bound: PlanBound | null;
  gap: Fraction | null;
  lack: Lack | null;
}

export interface JudgedValue extends Judgement {
  told: ToldValue;
}

/** What it takes: so much a year, or a month, from the latest value until it is due. */
export interface PlanNeed {
  each: Fraction;
  spans: number;
  unit: 'year' | 'month';
}

/** How one target stands in one place on one day. */
export interface Watched {
  status: WatchStatus;
  /** Until when it is due next; null: at no day. */
  due: string | null;
  /** What is asked for at the end: of the due year, else of the latest value. */
  bound: PlanBound | null;
  latest: JudgedValue | null;
  /** Of what comes again while nothing is told of the span asked for: the last that was judged. */
  lastJudged: JudgedValue | null;
  /** All that was told until the day, oldest first. */
  judged: readonly JudgedValue[];
  /** Where the path would be at the latest value. */
  expected: Fraction | null;
  need: PlanNeed | null;
  /** The span a value is asked for. */
  asked: PlanPeriod | null;
  /** Of a date: how many days after it was done, or is not done yet. */
  daysLate: number | null;
  lack: Lack | null;
}

/** Nothing is told, and nothing asked for. */
export const START: Watched = {
  status: 'not-due',
  due: null,
  bound: null,
  latest: null,
  lastJudged: null,
  judged: [],
  expected: null,
  need: null,
  asked: null,
  daysLate: null,
  lack: null,
};
