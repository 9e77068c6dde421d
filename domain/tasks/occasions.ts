import { periodLabelOf } from './occasion-name.ts';
import { dayOf, lastOfMonth, mondayOf, shiftDay, two } from './days.ts';
import type { Due, Recurrence } from './types.ts';
import type { Said } from '../said.ts';

/** One turn of a task: a month's, a quarter's; of a task with one day that day. */
export interface Occasion {
  /** `2020-08`, `2020-Q3`, `2020-W45`, `2020`, `2020-03-15`; blank where there is one day. */
  key: string;
  name: Said;
  due: string;
}

interface Span {
  first: string;
  last: string;
}

/** More turns than this are not asked for at once: fifty years of weeks. */
const MOST = 2650;

/**
 * The occasions that fall due in a span of days; those of a recurring task begin when it was laid down.
 * @example occasionsIn(每季, { first: '2020-07-01', last: '2020-12-31' }, '') // 2020-Q3 due 09-30, 2020-Q4 due 12-31
 */
export function occasionsIn(due: Due, { first, last }: Span, since: string): Occasion[] {
  const from = since > first ? since : first;
  switch (due.kind) {
    case 'day':
      return within([{ key: '', name: periodLabelOf(''), due: due.day }], first, last);
    case 'days':
      return within(
        due.days.map((day) => occasion(day, day)),
        first,
        last,
      );
    case 'recurring':
      return due.turns
        .flatMap((turn) =>
          turnsIn(turn, { first: from, last }, since).filter((one) => isOfYears(one, turn)),
        )
        .toSorted(byDue)
        .slice(-MOST);
    case 'standing':
    case 'event':
    case 'none':
      return [];
    default:
      return due satisfies never;
  }
}

function turnsIn(turn: Recurrence, span: Span, since: string): Occasion[] {
  if (span.first > span.last) return [];
  if (turn.every === 'week') return weeks(turn, span);
  if (turn.every === 'years') return everySoManyYears(turn, span, since);
  const [from, to] = [Number(span.first.slice(0, 4)), Number(span.last.slice(0, 4))];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const all = years.flatMap((year) => ofYear(turn, year));
  return within(all, span.first, span.last);
}

function ofYear(turn: Recurrence, year: number): Occasion[] {
  if (turn.every === 'month') {
    return months(1).map((month) => occasion(`${year}-${two(month)}`, onDay(turn, year, month)));
  }
  if (turn.every === 'quarter') {
    return months(3).map((month) => occasion(`${year}-Q${month / 3}`, lastOfMonth(year, month)));
  }
  const about = turn.isYearAfter ? year - 1 : year;
  const days = turn.on.length > 0 ? turn.on : ['12-31'];
  return days.map((day) => {
    const due = clip(year, Number(day.slice(0, 2)), Number(day.slice(3)));
    return occasion(days.length > 1 ? due : String(about), due);
  });
}

/** Whether it lies in the years for which it is asked: of what is due in the year after, that before. */
function isOfYears({ due }: Occasion, { isYearAfter, fromYear, toYear }: Recurrence): boolean {
  const year = Number(due.slice(0, 4)) - Number(isYearAfter);
  return (fromYear === null || year >= fromYear) && (toYear === null || year <= toYear);
}

function weeks({ on: [day = '7'] }: Recurrence, { first, last }: Span): Occasion[] {
  const found: Occasion[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = shiftDay(monday, 7)) {
    found.push(occasion(weekKey(monday), shiftDay(monday, Number(day) - 1)));
  }
  return within(found, first, last);
}

/** Anniversaries of the day on which it was laid down; nothing where that is not known. */
function everySoManyYears({ count }: Recurrence, { first, last }: Span, since: string): Occasion[] {
  if (since === '') return [];
  const [year, month, day] = [0, 5, 8].map((at) => Number(since.slice(at, at === 0 ? 4 : at + 2)));
  const found: Occasion[] = [];
  for (let at = (year ?? 0) + count; at <= Number(last.slice(0, 4)); at += count) {
    found.push(occasion(String(at), clip(at, month ?? 12, day ?? 31)));
  }
  return within(found, first, last);
}

/** ISO week of a Monday: of the year in which its Thursday lies. */
function weekKey(monday: string): string {
  const year = shiftDay(monday, 3).slice(0, 4);
  const firstMonday = mondayOf(`${year}-01-04`);
  const no = Math.round((Date.parse(monday) - Date.parse(firstMonday)) / 604_800_000) + 1;
  return `${year}-W${two(no)}`;
}

const onDay = ({ on: [day] }: Recurrence, year: number, month: number): string =>
  day === undefined ? lastOfMonth(year, month) : clip(year, month, Number(day));

/** The day, or the last of its month where that is earlier. */
const clip = (year: number, month: number, day: number): string =>
  dayOf(year, month, day) ?? lastOfMonth(year, month);

const months = (step: number): number[] =>
  Array.from({ length: 12 / step }, (_, index) => (index + 1) * step);

const occasion = (key: string, due: string): Occasion => ({ key, name: periodLabelOf(key), due });

const within = (all: readonly Occasion[], first: string, last: string): Occasion[] =>
  all.filter(({ due }) => due >= first && due <= last);

const byDue = (a: Occasion, b: Occasion): number => (a.due < b.due ? -1 : 1);

/** Whether a key is that of a time at which a task falls due, past or to come. */
export function hasOccasion(due: Due, key: string, since: string): boolean {
  if (due.kind === 'days') return due.days.includes(key);
  const year = Number(key.slice(0, 4));
  if (!Number.isInteger(year) || year < 1900) return false;
  // Which years those are, nobody knows who does not know the first.
  const isOfUnknown = due.kind === 'recurring' && due.turns.some(({ every }) => every === 'years');
  if (since === '' && isOfUnknown) return /^\d{4}$/u.test(key);
  const span = { first: `${year - 1}-01-01`, last: `${year + 1}-12-31` };
  return occasionsIn(due, span, since).some((one) => one.key === key);
}
