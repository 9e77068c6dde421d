import { roundDecimal } from '../round-decimal.ts';
import type { ShownNumber } from '../show-number.ts';
import { isFallWord, showsFall, signFigure } from '../sign-words.ts';
import { unsureShown } from '../unsure-number.ts';

/** Shown as it is, in hundredths, thousands, millions, and ten thousands with the point put in. */
const SHIFTS = [0, 2, -3, -6, -4, -8];

/**
 * A number of which a file says what it holds and how it was shown: the digits that are shown, with the
 * sign and the zero of what is held. Digits that don't follow from it are not taken.
 * @example showHeldNumber(-3.2, '3.2', 1) // { text: '-3.2', differs: '3.2', isHidden: false }
 */
export function showHeldNumber(value: number, shown: string, decimals: number): ShownNumber {
  const match = /\d[\d,]*(?:\.\d+)?/u.exec(shown);
  if (match === null) return showWithoutDigits(value, shown, decimals);
  const [digits] = match;
  const plain = digits.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  const follows = SHIFTS.some((shift) => sameDigits(roundDecimal(value, places, shift), plain));
  const before = shown.slice(0, match.index);
  const after = shown.slice(match.index + digits.length);
  if (!follows || /\d/u.test(before) || /^\S*\d/u.test(after)) return unsure(value, shown);
  const isFall = value < 0;
  const text = signFigure({ before, digits, after }, isFall);
  const hidesFall = isFall && !showsFall(shown) && !isFallWord(before, after);
  const differs = (hidesFall && /[1-9]/u.test(digits)) || (!isFall && /^\s*[-−(（]/u.test(before));
  return { text, differs: differs ? shown.trim() : null, isHidden: false };
}

function sameDigits(left: string, right: string): boolean {
  return left.replace(/^0+(?=\d)/u, '') === right.replace(/^0+(?=\d)/u, '');
}

function showWithoutDigits(value: number, shown: string, decimals: number): ShownNumber {
  if (value !== 0 && shown.trim() === '') return { text: '', differs: null, isHidden: true };
  if (value !== 0 && /\p{L}/u.test(shown)) return { text: shown, differs: null, isHidden: false };
  const text = `${value < 0 ? '-' : ''}${roundDecimal(value, decimals)}`;
  return { text, differs: shown.trim(), isHidden: false };
}

function unsure(value: number, shown: string): ShownNumber {
  return { text: unsureShown(shown.trim(), value), differs: null, isHidden: false };
}
