import { isWithin } from './spread.ts';
import type { ExpectedRange } from './types.ts';

/** What was perhaps meant, and how it became what stands there. */
export interface Candidate {
  code: 'decimal-point' | 'digits-swapped' | 'sign-lost';
  value: number;
  /** As it would be printed. */
  text: string;
}

/**
 * The slip of the hand that explains a value out of its range: what was meant lies within, nearest
 * to the middle. Null where no slip does.
 * @example findSlip(21.3, 1, { low: 10, high: 14 }) // { code: 'digits-swapped', value: 12.3, … }
 * @example findSlip(123, 0, { low: 10, high: 14 }) // { code: 'decimal-point', value: 12.3, … }
 */
export function findSlip(value: number, decimals: number, range: ExpectedRange): Candidate | null {
  const middle = (range.low + range.high) / 2;
  // Any value comes near nought if its point is moved far enough: that alone explains nothing.
  const nought = Math.abs(middle);
  const likely = [
    ...movedPoints(value, decimals),
    ...swappedDigits(value, decimals),
    { code: 'sign-lost' as const, text: (-value).toFixed(decimals) },
  ]
    .map((one): Candidate => ({ ...one, value: Number(one.text) }))
    .filter((one) => one.value !== value && isWithin(one.value, range))
    .filter(({ code, value }) => code !== 'decimal-point' || Math.abs(value - middle) < nought);
  return likely.sort((a, b) => Math.abs(a.value - middle) - Math.abs(b.value - middle))[0] ?? null;
}

type Slip = Pick<Candidate, 'code' | 'text'>;

/** One place or two, either way. */
function movedPoints(value: number, decimals: number): Slip[] {
  return [-2, -1, 1, 2].map((places) => ({
    code: 'decimal-point',
    text: (value * 10 ** places).toFixed(Math.max(0, decimals - places)),
  }));
}

/** Neighbouring digits, also across the point; none that would put a nought in front. */
function swappedDigits(value: number, decimals: number): Slip[] {
  const text = value.toFixed(decimals);
  const digits = [...text.matchAll(/\d/gu)].map(({ index }) => index);
  return digits.slice(1).flatMap((at, index): Slip[] => {
    const before = digits[index] ?? at;
    const letters = [...text];
    [letters[before], letters[at]] = [letters[at] ?? '', letters[before] ?? ''];
    const swapped = letters.join('');
    return /^-?0\d/u.test(swapped) ? [] : [{ code: 'digits-swapped', text: swapped }];
  });
}
