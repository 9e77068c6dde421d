const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A whole number in Chinese numerals or digits; null when it is none.
 * @example readWhole('二十一') // 21
 * @example readWhole('12') // 12
 */
export function readWhole(text: string): number | null {
  if (/^-?\d+(?:\.\d+)?$/u.test(text)) return Number(text);
  let sum = 0;
  let digit: number | null = null;
  for (const char of text) {
    const place = PLACES[char];
    if (place !== undefined) {
      sum += (digit ?? 1) * place;
      digit = null;
      continue;
    }
    const value = DIGITS[char];
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return text === '' ? null : sum + (digit ?? 0);
}

/** A decimal as it was written. @example readNumber('1,234.50') // { value: 1234.5, decimals: 2 } */
export function readNumber(text: string): { value: number; decimals: number } {
  const plain = text.replaceAll(',', '');
  return { value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}
