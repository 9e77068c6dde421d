const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const PLACES = ['', '十', '百', '千'];

/** Those that were asked for: every item of a bulletin has one, and there are not many. */
const known = new Map<number, string>();

/**
 * A whole number from 1 to 9999 in Chinese numerals, as ordinals and headings are written.
 * @example chineseNumeral(3) // '三'
 * @example chineseNumeral(21) // '二十一'
 */
export function chineseNumeral(value: number): string {
  const numeral = known.get(value) ?? writeNumeral(value);
  known.set(value, numeral);
  return numeral;
}

function writeNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  const digits = [...String(value)].map(Number);
  const words = digits.map((digit, index) => {
    const place = PLACES[digits.length - 1 - index] ?? '';
    return digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${place}`;
  });
  return words.join('').replace(/零+$/u, '').replaceAll(/零+/gu, '零').replace(/^一十/u, '十');
}
