import type { Section, Token } from './number-pattern.ts';
import { roundDecimal } from './round-decimal.ts';

/** A number drawn by one section of its format. */
export interface DrawnFigure {
  /** Words and signs before the digits, as the format has them. */
  before: string;
  /** With thousands as the format has them. A zero that the format leaves blank is here all the same. */
  digits: string;
  after: string;
  /** Whether digits are to be seen: under # zero is blank. */
  isShown: boolean;
  isZero: boolean;
}

const HOLDS_DIGIT: ReadonlySet<string> = new Set(['ZERO', 'HASH', 'QMARK']);
const MEASURES: ReadonlySet<string> = new Set([...HOLDS_DIGIT, 'POINT', 'GROUP', 'SCALE']);

/** Whether the section has room for digits at all. */
export function hasDigits({ tokens }: Section): boolean {
  return tokens.some(({ type }) => HOLDS_DIGIT.has(type) || type === 'GENERAL');
}

/** What a section says in words alone. */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({ type }) => !MEASURES.has(type))
    .map(literal)
    .join('');
}

/** |value| in the section's digits; null where a word between digits would make another number of it. */
export function drawFigure(value: number, { tokens }: Section): DrawnFigure | null {
  const first = tokens.findIndex(({ type }) => HOLDS_DIGIT.has(type) || type === 'POINT');
  const last = tokens.findLastIndex(({ type }) => MEASURES.has(type));
  const inner = tokens.slice(first, last + 1);
  const point = inner.findIndex(({ type }) => type === 'POINT');
  const whole = point < 0 ? inner : inner.slice(0, point);
  const fraction = point < 0 ? [] : inner.slice(point + 1);
  const rounded = roundDecimal(value, placesOf(fraction).length, shiftOf(tokens));
  const [wholeDigits = '', fractionDigits = ''] = rounded.split('.');
  const ahead = drawWhole(wholeDigits, whole);
  const behind = drawFraction(fractionDigits, fraction);
  if (ahead === null || behind === null) return null;
  return {
    before: wordsOf(tokens.slice(0, first)),
    digits: behind === '' ? ahead : `${ahead}.${behind}`,
    after: wordsOf(tokens.slice(last + 1)),
    isShown: behind !== '' || wholeDigits !== '0' || placesOf(whole).includes('ZERO'),
    isZero: !/[1-9]/u.test(rounded),
  };
}

/** Each % is a hundredfold, each comma at the end a thousandth: numfmt's value is one of them, its raw text all. */
function shiftOf(tokens: readonly Token[]): number {
  const percents = tokens.filter(({ type }) => type === 'PERCENT').length;
  const commas = tokens
    .filter(({ type }) => type === 'SCALE')
    .reduce((sum, { raw }) => sum + raw.length, 0);
  return 2 * percents - 3 * commas;
}

function placesOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ type }) => type).filter((type) => HOLDS_DIGIT.has(type));
}

function drawWhole(digits: string, tokens: readonly Token[]): string | null {
  const words = wordsOf(tokens).replaceAll(/\s/gu, '');
  const least = placesOf(tokens).filter((type) => type === 'ZERO').length;
  const padded = digits.padStart(least, '0');
  if (words === '') {
    const isGrouped = tokens.some(({ type }) => type === 'GROUP');
    return isGrouped ? padded.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : padded;
  }
  return isPlainBetween(words) ? putBetween(padded, tokens) : null;
}

/** A point between digits (0\.0, is ten thousands) or words, which no one takes for a number. */
function isPlainBetween(words: string): boolean {
  return words === '.' || (/\p{L}/u.test(words) && !/[\d.]/u.test(words));
}

/** Digits go to their places from the last; the first place takes all that are left. */
function putBetween(digits: string, tokens: readonly Token[]): string {
  let left = digits;
  let places = placesOf(tokens).length;
  const drawn = tokens.toReversed().map((token) => {
    if (!HOLDS_DIGIT.has(token.type)) return MEASURES.has(token.type) ? '' : literal(token);
    places -= 1;
    const digit = places === 0 ? left : left.slice(-1);
    left = left.slice(0, -1);
    return digit;
  });
  return drawn.toReversed().join('');
}

function drawFraction(digits: string, tokens: readonly Token[]): string | null {
  if (wordsOf(tokens).replaceAll(/\s/gu, '') !== '') return null;
  const least = placesOf(tokens).lastIndexOf('ZERO') + 1;
  return digits.slice(0, least) + digits.slice(least).replace(/0+$/u, '');
}

function literal({ type, value }: Token): string {
  if (type !== 'LOCALE') return value;
  // [$¥-804] is a sign of money, [$-804] a language only.
  return value.replace(/-[^-]*$/u, '');
}
