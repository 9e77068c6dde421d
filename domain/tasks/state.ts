import { daysBetween } from '../day.ts';
import { shiftDay } from './days.ts';
import { occasionsIn, type Occasion } from './occasions.ts';
import type { Due, TaskReport } from './types.ts';

/** In the order in which they want attention. */
export const TASK_STATES = [
  'overdue-unreported',
  'overdue',
  'due-soon',
  'under-way',
  'not-due',
  'standing',
  'on-event',
  'undated',
  'stopped',
  'done-late',
  'done',
] as const;
/** How a task, or one occasion of it, stands on a day. */
export type TaskState = (typeof TASK_STATES)[number];

/** Late, and not done: whether by report or for want of one. */
export const isLate = (state: TaskState): boolean =>
  state === 'overdue' || state === 'overdue-unreported';

export const isDone = (state: TaskState): boolean => state === 'done' || state === 'done-late';

export interface OccasionStanding {
  state: TaskState;
  /** Null: no day. */
  due: string | null;
  /** Days after its due day: until it was done, or until now. 0: none. */
  daysLate: number;
  doneOn: string | null;
  report: TaskReport | null;
}

export interface Standing extends OccasionStanding {
  /** Of which occasion; blank: there is one. */
  occasion: string;
  /** The next that falls due, of a recurring task. */
  next: Occasion | null;
  /** Occasions fallen due by the day, and how many of them were done in time, late, or not at all. */
  counted: { due: number; onTime: number; late: number; open: number; unreported: number };
}

export interface Setting {
  on: string;
  /** Days before its day on which a task is due soon. */
  soonDays: number;
}

/**
 * One day against what was told by then: what is reported with a later day is not known yet.
 * @example standOn('2020-08-31', [], { on: '2020-09-05', soonDays: 30 }) // overdue-unreported, 5 days late
 */
export function standOn(
  due: string | null,
  told: readonly TaskReport[],
  { on, soonDays }: Setting,
): OccasionStanding {
  const reports = told.filter((report) => report.on <= on).toSorted(byDay);
  const report = reports.at(-1) ?? null;
  const base = { due, report, daysLate: 0, doneOn: null };
  if (report?.state === 'stopped') return { ...base, state: 'stopped' };
  if (report?.state === 'done') {
    const doneOn = firstDone(reports);
    const daysLate = due === null ? 0 : Math.max(0, daysBetween(due, doneOn));
    return { ...base, state: daysLate > 0 ? 'done-late' : 'done', daysLate, doneOn };
  }
  if (due === null) return { ...base, state: report ? 'under-way' : 'undated' };
  if (due < on) {
    const state = report ? 'overdue' : 'overdue-unreported';
    return { ...base, state, daysLate: daysBetween(due, on) };
  }
  if (due <= shiftDay(on, soonDays)) return { ...base, state: 'due-soon' };
  return { ...base, state: report ? 'under-way' : 'not-due' };
}

/**
 * A task with all its occasions: it stands as the oldest that has fallen due and is not done, else as the
 * last that has, else as the next.
 */
export function standTask(
  { due, since }: { due: Due; since: string },
  reports: readonly TaskReport[],
  setting: Setting,
): Standing {
  const none = { due: 0, onTime: 0, late: 0, open: 0, unreported: 0 };
  const plain = { occasion: '', next: null, counted: none };
  if (due.kind === 'standing' || due.kind === 'event' || due.kind === 'none') {
    const standing = standOn(null, reports, setting);
    if (standing.report || due.kind === 'none') return { ...standing, ...plain };
    return { ...standing, ...plain, state: due.kind === 'standing' ? 'standing' : 'on-event' };
  }
  if (due.kind === 'day') {
    const standing = standOn(due.day, reports, setting);
    return { ...standing, ...plain, counted: count([standing], setting.on) };
  }
  const past = occasionsOf({ due, since }, reports, setting);
  const next = nextOf({ due, since }, reports, setting.on);
  const shown = past.find(({ standing }) => isLate(standing.state)) ?? past.at(-1);
  const counted = count(
    past.map(({ standing }) => standing),
    setting.on,
  );
  if (shown && isLate(shown.standing.state)) {
    return { ...shown.standing, occasion: shown.occasion.key, next, counted };
  }
  if (next) {
    const own = reports.filter(({ occasion }) => occasion === next.key);
    return { ...standOn(next.due, own, setting), occasion: next.key, next, counted };
  }
  if (shown) return { ...shown.standing, occasion: shown.occasion.key, next, counted };
  return { ...standOn(null, reports, setting), ...plain };
}

/** Every occasion whose day is over, oldest first, with how it stands. */
export function occasionsOf(
  { due, since }: { due: Due; since: string },
  reports: readonly TaskReport[],
  setting: Setting,
): { occasion: Occasion; standing: OccasionStanding }[] {
  const first = countsFrom(since, reports, setting.on);
  const last = shiftDay(setting.on, -1);
  const span = { first: due.kind === 'days' ? '' : first, last };
  return occasionsIn(due, span, since).map((occasion) => ({
    occasion,
    standing: standOn(
      occasion.due,
      reports.filter((report) => report.occasion === occasion.key),
      setting,
    ),
  }));
}

/**
 * Since when what recurs is counted: since it was laid down or loaded; where nobody knows when that was, as of
 * the first report, else as of the day that is asked for.
 */
function countsFrom(since: string, reports: readonly TaskReport[], on: string): string {
  if (since !== '') return since;
  return reports.map((report) => report.on).toSorted()[0] ?? on;
}

/** The next that is not done, from a day on: within six years, as the rarest come every five. */
function nextOf(
  { due, since }: { due: Due; since: string },
  reports: readonly TaskReport[],
  on: string,
): Occasion | null {
  const done = new Set(reports.flatMap((one) => (one.state === 'done' ? [one.occasion] : [])));
  const open = occasionsIn(due, { first: on, last: shiftDay(on, 366 * 6) }, since);
  return open.find(({ key }) => !done.has(key)) ?? null;
}

function count(all: readonly OccasionStanding[], on: string): Standing['counted'] {
  const due = all.filter((one) => (one.due !== null && one.due <= on) || isDone(one.state));
  return {
    due: due.length,
    onTime: due.filter(({ state }) => state === 'done').length,
    late: due.filter(({ state }) => state === 'done-late').length,
    open: due.filter(({ state }) => !isDone(state) && state !== 'stopped').length,
    unreported: due.filter(({ state }) => state === 'overdue-unreported').length,
  };
}

/** Since when it has been done without a word to the contrary. */
function firstDone(reports: readonly TaskReport[]): string {
  const back = reports.findLastIndex(({ state }) => state !== 'done');
  return reports[back + 1]?.on ?? '';
}

const byDay = (a: TaskReport, b: TaskReport): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
