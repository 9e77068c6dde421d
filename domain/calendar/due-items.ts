import { arrangeAnnexes } from '../annexes/arrange.ts';
import type { Dictionary } from '../dictionary.ts';
import { figuresOf } from '../facts.ts';
import { officeOf } from '../office.ts';
import { periodName } from '../period-name.ts';
import { shiftMonth, type Period } from '../period.ts';
import type { PrintedTable, TableKind } from '../printed.ts';
import type { ReleaseInfo } from '../release.ts';
import type { Said } from '../said.ts';
import { counted } from '../said-names.ts';
import { tableSubject } from '../table-subject.ts';
import { whyNotDue } from './frequency.ts';

export const DUE_STATES = ['not-due', 'due', 'late', 'received', 'approved', 'published'] as const;
export type DueState = (typeof DUE_STATES)[number];

/** When tables are due: a day of the month after the period's last one; late from the next day on. */
export interface DueRule {
  day: number;
}
export const DUE_RULE: DueRule = { day: 20 };

/** A department, by its indicators in a table. */
export interface DueDepartment {
  id: string;
  shortName: string;
  /** Ids of its indicators that are due. */
  due: readonly string[];
  /** Those that are not, and why. */
  notDue: readonly { indicatorId: string; reason: Said }[];
}

/** One table of a release that is coming, and how things stand with it. */
export interface DueItem {
  kind: TableKind;
  subject: string;
  /** 附件1 乐平市 */
  label: string;
  /** Annex 1: Leping */
  labelEn: string;
  departments: readonly DueDepartment[];
  period: Period;
  /** YYYY-MM-DD */
  due: string;
  state: DueState;
  /** Why it is in this state: 季度指标，3、6、9、12月才有. */
  reason: Said;
}

/** What has come in of a table; in a revision, what of it is published already. */
export interface Received {
  kind: TableKind;
  subject: string;
  state: 'received' | 'approved' | 'published';
}

export interface CalendarBasis {
  /** The release that is coming. */
  info: ReleaseInfo;
  /** The tables to expect: those of the release before, or of the same month last year. */
  tables: readonly PrintedTable[];
  dictionary: Dictionary;
  /** YYYY-MM-DD */
  today: string;
  received: readonly Received[];
  rule?: DueRule;
}

/**
 * What is due for a release, table by table in the order of the annexes.
 * @example dueItems({ info: 1-7月, today: '2019-08-21', … })[0] // { label: '附件1 乐平市', state: 'late', … }
 */
export function dueItems(basis: CalendarBasis): DueItem[] {
  const { info, dictionary, received, rule = DUE_RULE } = basis;
  const due = dueDay(info.period, rule);
  return arrangeAnnexes(basis.tables, dictionary).map(({ name: label, nameEn: labelEn, table }) => {
    const [kind, subject] = [table.kind, tableSubject(table)];
    const came = received.find((one) => one.kind === kind && one.subject === subject);
    const standing = stateOf(table, basis, due, came?.state ?? null);
    const departments = departmentsOf(table, info.period, dictionary);
    return { kind, subject, label, labelEn, departments, period: info.period, due, ...standing };
  });
}

/** @example dueDay({ start: '2019-01', end: '2019-12' }, { day: 20 }) // '2020-01-20' */
export function dueDay({ end }: Period, { day }: DueRule): string {
  return `${shiftMonth(end, 1)}-${String(day).padStart(2, '0')}`;
}

/** What has come counts, due or not. */
function stateOf(
  table: PrintedTable,
  { info, dictionary, today }: CalendarBasis,
  due: string,
  came: Received['state'] | null,
): { state: DueState; reason: Said } {
  if (came !== null) {
    return { state: came, reason: CAME[came] };
  }
  const why = whyTableNotDue(table, info.period, dictionary);
  if (why !== null) return { state: 'not-due', reason: why };
  const day = sayDay(due);
  if (today.slice(0, 7) <= info.period.end) {
    const reason = {
      zh: `时期还没有结束，${day.zh}到期`,
      en: `Its months are not over; due on ${day.en}`,
    };
    return { state: 'not-due', reason };
  }
  if (today <= due) {
    return { state: 'due', reason: { zh: `${day.zh}到期`, en: `Due on ${day.en}` } };
  }
  const late = daysBetween(due, today);
  const reason = {
    zh: `${day.zh}到期，已迟${late}天`,
    en: `Due on ${day.en}, ${counted(late, 'day')} late`,
  };
  return { state: 'late', reason };
}

const CAME: Record<Received['state'], Said> = {
  approved: { zh: '已审核通过', en: 'Reviewed and approved' },
  received: { zh: '已收到，待审核', en: 'Received, waiting for review' },
  published: { zh: '已发布，没有改动', en: 'Published, not changed' },
};

/** The reason of its first indicator when none is due. */
function whyTableNotDue(table: PrintedTable, period: Period, dictionary: Dictionary): Said | null {
  const { months } = officeOf(dictionary);
  const ids = new Set(figuresOf(table).map(({ indicatorId }) => indicatorId));
  const reasons = dictionary.indicators
    .filter(({ id }) => ids.has(id))
    .map((indicator) => whyNotDue(indicator, period, months));
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

function departmentsOf(
  table: PrintedTable,
  period: Period,
  dictionary: Dictionary,
): DueDepartment[] {
  const { departments, indicators } = dictionary;
  const { months } = officeOf(dictionary);
  const ids = new Set(figuresOf(table).map(({ indicatorId }) => indicatorId));
  return departments.flatMap(({ id, shortName }) => {
    const own = indicators
      .filter((one) => one.departmentId === id && ids.has(one.id))
      .map((indicator) => ({
        indicatorId: indicator.id,
        reason: whyNotDue(indicator, period, months),
      }));
    if (own.length === 0) return [];
    const due = own.filter(({ reason }) => reason === null).map(({ indicatorId }) => indicatorId);
    const notDue = own.flatMap(({ indicatorId, reason }) =>
      reason === null ? [] : [{ indicatorId, reason }],
    );
    return [{ id, shortName, due, notDue }];
  });
}

/** @example sayDay('2019-08-20') // { zh: '8月20日', en: '20 Aug 2019' } */
function sayDay(day: string): Said {
  const [month, date] = [day.slice(0, 7), Number(day.slice(8))];
  return {
    zh: `${Number(month.slice(5))}月${date}日`,
    en: `${date} ${periodName({ start: month, end: month })}`,
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
