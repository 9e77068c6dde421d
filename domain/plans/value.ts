import { isDay } from '#domain/day.ts';
import { formatDecimal, parseDecimal, type Decimal } from '#domain/decimal.ts';
import { fraction, times, toFraction, type Fraction } from '#domain/fraction.ts';
import { foldTarget } from '#domain/target.ts';
import { workingDaysBetween, type DayCalendar } from '#domain/working-days.ts';
import type { Said } from '#domain/said.ts';
import { asDecimal } from './bound.ts';
import { stepBetween } from './in-unit.ts';
import { findStep, type Scale, type ScaleStep } from './scale.ts';

/** What was told of one period: a figure, a ratio, a grade, a day, or whether it is reached. */
export interface PlanAmount {
  text: string;
  number: Decimal | null;
  /** Exact, of a number and of a ratio alike. */
  exact: Fraction | null;
  isRatio: boolean;
  step: ScaleStep | null;
  isDone: boolean | null;
  doneOn: string | null;
  /** Why it says nothing. */
  reason: Said | null;
  /** It was told in another unit, and what it comes to. */
  converted?: Said;
}

const NOTHING: Omit<PlanAmount, 'text'> = {
  number: null,
  exact: null,
  isRatio: false,
  step: null,
  isDone: null,
  doneOn: null,
  reason: null,
};

const DONE = /^(?:已)?(?:达到|达标|完成|全部完成|全覆盖|消除|通过|落实|建成|是|有)$/u;
const NEARLY = /^基本(?:上)?(?=达到|达标|完成|全覆盖|消除|落实|建成)/u;
const NOT_DONE = /^(?:未|没有|尚未)(?:达到|达标|完成|覆盖|消除|通过|落实|建成)?$|^(?:否|无)$/u;
const NUMBER = /^(-?\d+(?:\.\d+)?)([%‰]|[\p{Script=Han}A-Za-z/]*)$/u;
const RATIO = /^(\d+(?:\.\d+)?)[:∶/](\d+(?:\.\d+)?)$/u;
const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\/|~|至|到)(\d{4}-\d{2}-\d{2})$/u;

/** What must be known to read a value. */
export interface ValueBasis {
  unit: string;
  scales: readonly Scale[];
  scale: string;
  calendar: DayCalendar;
  /** The words leave open how near is near enough: 基本达到 is the office's word for reached. */
  takesNear: boolean;
  /** The unit that its row names beside it; blank: none. */
  toldIn?: string;
}

/**
 * A value as it is typed. A figure and the office's word may stand together: `3.4（达到）`.
 * @example readPlanAmount('1∶160', basis).exact // 1/160
 * @example readPlanAmount('2020-09-30/2020-10-16', basis).number // 7 working days
 */
export function readPlanAmount(text: string, basis: ValueBasis): PlanAmount {
  const folded = foldTarget(text);
  const [figure, said] = partWord(folded);
  const word = basis.takesNear ? said.replace(NEARLY, '') : said;
  const isDone = DONE.test(word) ? true : NOT_DONE.test(word) ? false : null;
  if (figure === '') {
    return { ...NOTHING, text, isDone, reason: isDone === null ? notRead(text) : null };
  }
  return { ...readFigure(figure, basis), text, ...(isDone !== null && { isDone }) };
}

/** The office's word, alone or behind a figure: in brackets or after a comma. */
function partWord(text: string): [figure: string, word: string] {
  if (isWord(text)) return ['', text];
  const [, figure, word] = /^(.+?)[,;(]([^()]+)\)?$/u.exec(text) ?? [];
  if (figure === undefined || word === undefined) return [text, ''];
  return isWord(word) ? [figure, word] : [text, ''];
}

const isWord = (text: string) => DONE.test(text.replace(NEARLY, '')) || NOT_DONE.test(text);

function readFigure(text: string, basis: ValueBasis): Omit<PlanAmount, 'text'> {
  if (isDay(text)) return { ...NOTHING, doneOn: text, isDone: true };
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from && to) return readSpan(from, to, basis.calendar);
  const found = findStep(text, basis.scales, basis.scale);
  if (found) return { ...NOTHING, step: found.step };
  const [, over, under] = RATIO.exec(text) ?? [];
  if (over && under) return readRatio(over, under, text);
  const [, number, unit = ''] = NUMBER.exec(text.replaceAll(/(?<=\d),(?=\d{3})/gu, '')) ?? [];
  // 20多个 is no figure.
  if (number === undefined || /^[多余来几]/u.test(unit))
    return { ...NOTHING, reason: notRead(text) };
  return inOwnUnit(parseDecimal(number), unit || (basis.toldIn ?? ''), basis.unit);
}

function inOwnUnit(number: Decimal, told: string, own: string): Omit<PlanAmount, 'text'> {
  const step = stepBetween(told, own);
  if (step.kind === 'other') return { ...NOTHING, reason: otherUnit(told, own) };
  const exact = toFraction(number);
  if (step.kind === 'same') return { ...NOTHING, number, exact };
  const value = times(exact, step.by);
  const shown = asDecimal(value, 0).value;
  const [from, to] = [`${formatDecimal(number)}${told}`, `${formatDecimal(shown)}${own}`];
  const converted = { zh: `报的是${from}，合${to}。`, en: `Told as ${from}, which is ${to}.` };
  return { ...NOTHING, number: shown, exact: value, converted };
}

function readSpan(from: string, to: string, calendar: DayCalendar): Omit<PlanAmount, 'text'> {
  const { days, missing } = workingDaysBetween(from, to, calendar);
  if (days === null) return { ...NOTHING, reason: missing };
  return { ...NOTHING, number: { units: BigInt(days), scale: 0 }, exact: fraction(days) };
}

function readRatio(over: string, under: string, text: string): Omit<PlanAmount, 'text'> {
  const [a, b] = [toFraction(parseDecimal(over)), toFraction(parseDecimal(under))];
  if (b.over === 0n) return { ...NOTHING, reason: notRead(text) };
  return { ...NOTHING, exact: fraction(a.over * b.under, a.under * b.over), isRatio: true };
}

const notRead = (text: string): Said => ({
  zh: `“${text}”读不出数、日期、等级或“达到”“未达到”。`,
  en: `“${text}” is no figure, day, grade, nor “达到” or “未达到”.`,
});

const otherUnit = (said: string, own: string): Said => ({
  zh: `报的单位是“${said}”，目标以“${own}”为单位，未采用。`,
  en: `It is told in “${said}”, while the target is in “${own}”: not taken.`,
});
