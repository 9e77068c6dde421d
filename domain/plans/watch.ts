import { addDays, daysBetween } from '#domain/day.ts';
import { boundAt, type BoundBasis, type PlanBound } from './bound.ts';
import { judgeValue } from './judge-value.ts';
import { isLack, type Lack } from './lack.ts';
import { endOfBound, expectedAt, isOnPath, needUntil } from './path.ts';
import { lastSpan, type PlanPeriod } from './period.ts';
import type { PlanRow } from './row.ts';
import type { PlanRule } from './rule.ts';
import type { Term } from './term.ts';
import { watchCount } from './watch-count.ts';
import { START, type JudgedValue, type ToldValue, type Watched } from './watched.ts';

/** One target in one place. */
export interface WatchedTarget extends BoundBasis {
  row: PlanRow;
  rule: PlanRule;
  term: Term;
  /** What was told of the place, oldest first. */
  values: readonly ToldValue[];
}

type Latest = JudgedValue;

const UNJUDGED = { isMet: null, bound: null, gap: null } as const;

/** What is not for whoever asks. */
export const WITHHELD: Watched = { ...START, status: 'withheld' };

/**
 * How a target stands on a day: whether it is reached, on its path, behind it, not due, or what is asked
 * of whom. A value for a span that begins later is not known on that day.
 */
export function watchTarget(target: WatchedTarget, on: string): Watched {
  const known = target.values.filter(({ period }) => period.first <= on);
  const judged = known.map((told) => {
    const judgement = told.conflict
      ? { ...UNJUDGED, lack: told.conflict }
      : judgeValue(told, target.rule, target.row, { ...target, values: known });
    return { ...judgement, told };
  });
  return { ...standOn(target, judged, on), judged };
}

function standOn(target: WatchedTarget, judged: readonly Latest[], on: string): Watched {
  const latest = judged.at(-1) ?? null;
  const isCount = target.rule.kind === 'event' || target.rule.kind === 'counted';
  if (latest?.told.conflict && isCount)
    return { ...START, status: 'lacking', latest, lack: latest.lack };
  if (target.rule.kind === 'unread' && latest?.isMet == null)
    return { ...START, status: 'unread', latest };
  if (target.rule.kind === 'counted') return watchCount(target, latest, on);
  if (target.rule.kind === 'event') return watchEvent(target, latest, on);
  const { term } = target;
  switch (term.kind) {
    case 'dated':
      return watchDated(target, judged, term.due, on);
    case 'recurring':
      return withLastJudged(watchRecurring(target, latest, term, on), judged);
    case 'open': {
      const asked = latest ? null : lastSpan({ unit: 'year', every: 1 }, on);
      return {
        ...START,
        ...ends(target, latest?.told.period ?? asked),
        ...statusOf(latest, 'no-report'),
        latest,
        asked,
      };
    }
    default:
      return term satisfies never;
  }
}

/** A miss stays to be seen once a later span is not told. */
function withLastJudged(watched: Watched, judged: readonly Latest[]): Watched {
  if (watched.status !== 'no-report' && watched.status !== 'lacking') return watched;
  return { ...watched, lastJudged: judged.findLast(({ isMet }) => isMet !== null) ?? null };
}

/** Reached or not, by the value alone. */
function statusOf(
  latest: Latest | null,
  without: Watched['status'],
): { status: Watched['status']; lack: Lack | null } {
  if (!latest) return { status: without, lack: null };
  const { isMet, lack } = latest;
  if (isMet === null) return { status: 'lacking', lack };
  return { status: isMet ? 'met' : 'unmet', lack: null };
}

function watchDated(
  target: WatchedTarget,
  judged: readonly Latest[],
  due: string,
  on: string,
): Watched {
  const duePeriod: PlanPeriod = { unit: 'year', first: `${due.slice(0, 4)}-01-01`, last: due };
  const isOver = on > due;
  // The value of the due span before any told later.
  const final = judged.findLast(
    ({ told: { period } }) => period.first <= due && period.last >= due,
  );
  const later = judged.find(({ told: { period } }) => period.first > due);
  const latest = final ?? later ?? judged.at(-1) ?? null;
  const { bound, lack: missing } = ends(target, duePeriod);
  const start = { ...START, due, bound, latest, lack: missing };
  if (!latest) return { ...start, ...unreported(target, duePeriod, on) };
  const { status, lack } = statusOf(latest, 'no-report');
  const isFinal = (final ?? later) !== undefined;
  // Whether it is near enough is asked for once it is due.
  if (lack?.lacks === 'verdict' && !isFinal && !isOver) {
    const unasked = { ...latest, lack: null };
    return { ...start, latest: unasked, ...interim(target, unasked, { due, bound }) };
  }
  if (status === 'lacking') return { ...start, status, lack };
  if (isOver && isFinal) return { ...start, status };
  const isReached = status === 'met' && target.row.kind === 'task';
  if (isReached) return { ...start, status: 'met' };
  if (isOver) return { ...start, status: 'no-report', asked: duePeriod };
  return { ...start, ...interim(target, latest, { due, bound }) };
}

/** Before it is due: on the path, behind it, or what no path says anything of. */
function interim(
  target: WatchedTarget,
  latest: Latest,
  { due, bound }: { due: string; bound: PlanBound | null },
): Pick<Watched, 'status' | 'expected' | 'need'> {
  const value = latest.told.amount.exact;
  const end = bound && endOfBound(bound);
  const day = latest.told.period.last;
  const isAtEnd = latest.isMet === true && target.rule.kind !== 'yearly';
  const need = value && end && !isAtEnd ? needUntil({ value, day, end, due }) : null;
  if (target.rule.kind === 'yearly') {
    const expected = latest.bound && endOfBound(latest.bound);
    return { status: latest.isMet === true ? 'on-path' : 'behind', expected, need };
  }
  const expected = end ? expectedAt(day, { ...target, due, end }) : null;
  if (latest.isMet === true) return { status: 'on-path', expected, need };
  if (!value || !bound || !expected) return { status: 'not-due', expected, need };
  return { status: isOnPath(value, expected, bound) ? 'on-path' : 'behind', expected, need };
}

/** Nothing is told: overdue, or an outcome whose last year is over and asked for. */
function unreported(
  { row }: WatchedTarget,
  duePeriod: PlanPeriod,
  on: string,
): Pick<Watched, 'status' | 'asked'> {
  if (on > duePeriod.last) return { status: 'no-report', asked: duePeriod };
  const year = lastSpan({ unit: 'year', every: 1 }, on);
  const isAsked = row.kind === 'target' && row.signedOn !== null && year.last >= row.signedOn;
  return isAsked ? { status: 'no-report', asked: year } : { status: 'not-due', asked: duePeriod };
}

function watchRecurring(
  target: WatchedTarget,
  latest: Latest | null,
  { cadence, until }: Extract<Term, { kind: 'recurring' }>,
  on: string,
): Watched {
  const day = until !== null && until < on ? until : on;
  const asked = lastSpan(cadence, day);
  const before = lastSpan(cadence, addDays(asked.first, -1) ?? day);
  const start = {
    ...START,
    due: until,
    latest,
    ...ends(target, latest?.told.period ?? asked),
  };
  const { signedOn } = target.row;
  if (!latest && signedOn !== null && asked.last < signedOn) return { ...start, asked };
  // One span is left for reporting the one that is over.
  if (!latest || latest.told.period.last < before.first)
    return { ...start, status: 'no-report', asked };
  const isUpToDate = latest.told.period.last >= asked.first;
  return { ...start, ...statusOf(latest, 'no-report'), asked: isUpToDate ? null : asked };
}

function watchEvent(target: WatchedTarget, latest: Latest | null, on: string): Watched {
  const due = dueOfEvent(target, latest);
  const start = { ...START, due, latest };
  const amount = latest?.told.amount;
  const isRepeated = target.term.kind === 'recurring';
  if (latest && amount?.isDone === true && !isRepeated) {
    const doneOn = amount.doneOn ?? latest.told.period.last;
    const daysLate = due === null ? null : Math.max(daysBetween(due, doneOn), 0);
    return { ...start, status: 'met', daysLate };
  }
  const daysLate = due !== null && on > due ? daysBetween(due, on) : null;
  const asked = due === null ? null : { unit: 'day' as const, first: due, last: due };
  if (amount?.isDone === false)
    return { ...start, status: daysLate === null ? 'not-due' : 'unmet', daysLate };
  if (latest && amount?.isDone === null)
    return { ...start, status: 'lacking', lack: latest.lack, asked };
  if (isRepeated && latest && daysLate === null) return { ...start, status: 'met' };
  if (due === null) return { ...start, status: 'no-report' };
  return { ...start, status: daysLate === null ? 'not-due' : 'no-report', asked, daysLate };
}

/** Of what is done again after so many years: counted from the last time, else from the document. */
function dueOfEvent({ term, row }: WatchedTarget, latest: Latest | null): string | null {
  if (term.kind === 'dated') return term.due;
  if (term.kind === 'open') return null;
  const done = latest?.told.amount.isDone === true ? latest.told : null;
  const from = done?.amount.doneOn ?? done?.period.last ?? row.signedOn;
  if (from === null) return term.until;
  const { unit, every } = term.cadence;
  if (unit === 'week') return addDays(from, 7 * every);
  const months = { month: 1, quarter: 3, 'half-year': 6, term: 6, year: 12 }[unit] * every;
  const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const month = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return addDays(`${month}-01`, Number(from.slice(8)) - 1);
}

/** What is asked for at the end, or what is lacking to say it. */
function ends(
  target: WatchedTarget,
  period: PlanPeriod | null,
): { bound: PlanBound | null; lack: Lack | null } {
  const { rule } = target;
  const none = { bound: null, lack: null };
  if (period === null) return none;
  if (rule.kind === 'trend' || rule.kind === 'grade') return none;
  if (rule.kind === 'event' || rule.kind === 'unread' || rule.kind === 'counted') return none;
  const bound = boundAt(rule, target.row, period, target);
  return isLack(bound) ? { bound: null, lack: bound } : { bound, lack: null };
}
