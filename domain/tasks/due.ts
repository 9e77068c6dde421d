import { foldText } from '../fold.ts';
import { dayOf, lastOfMonth } from './days.ts';
import { readRecurrence } from './recurrence.ts';
import { FROM_SIGNING, PROVISIONAL, unreadDue, YEAR_GUESSED, yearOfName } from './due-words.ts';
import type { Due, DueReading } from './types.ts';
import type { Said } from '../said.ts';

/** What else tells of a time: the year of the row, the day on which the document was signed. */
export interface DueSetting {
  year: string;
  signedOn: string;
  /** The names of the list and of its document: 2026年重点任务. */
  names?: readonly string[];
}

const NONE: DueReading = { due: { kind: 'none' }, note: null };
const STANDING = /长期坚持|长期|持续推进|常态化|贯穿|立行立改/u;
const ON_EVENT = /事发|发生后|发现后|及时|随时|按流程|视情/u;
const PROVISION = /^(?:预计|力争|原则上|拟|争取)/u;

/**
 * Until when, from print. A month is over on its last day, a year on its last.
 * @example readDue('2022 年 11 月底', { year: '', signedOn: '' }).due // { kind: 'day', day: '2022-11-30' }
 * @example readDue('立即整改长期坚持', …).due // { kind: 'standing' }
 */
export function readDue(text: string, setting: DueSetting): DueReading {
  const words = foldText(text);
  if (words === '') return ofYears(foldText(setting.year));
  if (STANDING.test(words) && !/(?:19|20)\d{2}/u.test(words)) return plain({ kind: 'standing' });
  const recurring = readRecurrence(words);
  if (recurring) return ofTurns(recurring, setting);
  const parts = words.split(/[、,;]/u).filter((part) => part !== '' && !STANDING.test(part));
  const days = parts.map((part) => readDay(part, setting));
  const known = days.flatMap((one) => (one ? [one] : []));
  if (known.length > 0 && known.length === days.length) return ofDays(known);
  if (ON_EVENT.test(words)) return plain({ kind: 'event' });
  return { due: { kind: 'none' }, note: unreadDue(text.trim(), yearIn(setting) !== null) };
}

interface DayReading {
  day: string;
  note: Said | null;
}

/** 2020年8月, 2020-03, 12月底前, 2022年三季度, 年底. */
function readDay(text: string, setting: DueSetting): DayReading | null {
  const bare = text.replace(/\(.*\)$/u, '').replace(PROVISION, '');
  const isProvisional = bare !== text;
  const words = bare
    .replace(/(?:以前|之前|前|完成|内|报送)+$/u, '')
    .replace(/(?<=[年月日])底$/u, '');
  const printed = /^((?:19|20)\d{2})(?:年|[-./](?=\d)|$)/u.exec(words);
  // A bare number is no month of a year that nobody wrote.
  const isOfYear = /[年月季]|\d[-./]\d/u.test(words);
  const guessed = printed || !isOfYear ? null : yearIn(setting);
  const year = printed ? Number(printed[1]) : guessed;
  if (year === null) return null;
  const day = within(year, printed ? words.slice(printed[0].length) : words);
  if (day === null) return null;
  const yearNote =
    guessed === null ? null : yearNamed(setting) === guessed ? yearOfName(guessed) : YEAR_GUESSED;
  return { day, note: isProvisional ? PROVISIONAL : yearNote };
}

const QUARTERS = '一二三四';
const THIRDS: Readonly<Record<string, number>> = { 上: 10, 中: 20 };

function within(year: number, rest: string): string | null {
  if (/^(?:年?底|年末|年|)$/u.test(rest)) return lastOfMonth(year, 12);
  if (rest.startsWith('上半年')) return lastOfMonth(year, 6);
  if (rest.startsWith('下半年')) return lastOfMonth(year, 12);
  const quarter = /^第?([一二三四1-4])季度?末?$/u.exec(rest)?.[1];
  if (quarter) return lastOfMonth(year, 3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter)));
  const [, month = '', third, day = ''] =
    /^(1[0-2]|0?[1-9])(?:月份?|[-./]|$)(?:([上中下])旬|([0-3]?\d)[日号]?|底|末)?$/u.exec(rest) ??
    [];
  if (month === '') return null;
  if (third) {
    const end = THIRDS[third];
    return end ? dayOf(year, Number(month), end) : lastOfMonth(year, Number(month));
  }
  if (day !== '') return dayOf(year, Number(month), Number(day));
  return lastOfMonth(year, Number(month));
}

function ofDays(days: readonly DayReading[]): DueReading {
  const note = days.find((one) => one.note)?.note ?? null;
  const own = [...new Set(days.map(({ day }) => day))].sort();
  const [first] = own;
  if (first !== undefined && own.length === 1) return { due: { kind: 'day', day: first }, note };
  return { due: { kind: 'days', days: own }, note };
}

/** 2020; 2020、2021、2022: at the end of each. */
function ofYears(text: string): DueReading {
  const years = text.replaceAll('年', '').split(/[、,;]/u);
  if (!years.every((year) => /^(?:19|20)\d{2}$/u.test(year))) return NONE;
  return ofDays(years.map((year) => ({ day: lastOfMonth(Number(year), 12), note: null })));
}

/** What recurs, in the years of the row where it says some. */
function ofTurns(recurring: Extract<Due, { kind: 'recurring' }>, { year }: DueSetting): DueReading {
  const years = (foldText(year).match(/(?:19|20)\d{2}/gu) ?? []).map(Number);
  const span = { fromYear: Math.min(...years), toYear: Math.max(...years) };
  const turns = recurring.turns.map((turn) => (years.length === 0 ? turn : { ...turn, ...span }));
  const note = countsFromSigning(recurring) ? FROM_SIGNING : null;
  return { due: { kind: 'recurring', turns }, note };
}

function yearIn({ year, signedOn, names = [] }: DueSetting): number | null {
  const text = /^(?:19|20)\d{2}/u.exec(year)?.[0] ?? /^(?:19|20)\d{2}/u.exec(signedOn)?.[0];
  return text === undefined ? yearNamed({ year, signedOn, names }) : Number(text);
}

/** Where neither the row nor the day of signing says a year: the only one in the names. */
function yearNamed({ year, signedOn, names = [] }: DueSetting): number | null {
  if (/^(?:19|20)\d{2}/u.test(year) || signedOn !== '') return null;
  const years = names.flatMap((name) =>
    [...name.normalize('NFKC').matchAll(/(?<!\d)((?:19|20)\d{2})年/gu)].map(([, one]) => one),
  );
  const [only, ...others] = new Set(years);
  return only === undefined || others.length > 0 ? null : Number(only);
}

const plain = (due: Due): DueReading => ({ due, note: null });

const countsFromSigning = (due: Due): boolean =>
  due.kind === 'recurring' && due.turns.some(({ every }) => every === 'years');
