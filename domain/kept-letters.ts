/**
 * Whether databases keep a text as it is: none has halves of letters (lone surrogates), and to PostgreSQL
 * the letter of number nought is none.
 * @example canBeKept('甲\u0000') // false; canBeKept('\ud800') // false; canBeKept('𠮷') // true
 */
export function canBeKept(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/**
 * The same text as it can be kept: with U+FFFD for halves of letters, as decoders put it.
 * @example keptLetters('甲\u0000乙\ud800') // '甲乙\ufffd'
 */
export function keptLetters(text: string): string {
  return canBeKept(text) ? text : text.replaceAll('\0', '').toWellFormed();
}

/**
 * The same for what JSON held under a name, its own names with it; its members went this way before.
 * @example withKeptLetters({ '甲\u0000': 1 }) // { 甲: 1 }
 */
export function withKeptLetters(value: unknown): unknown {
  if (typeof value === 'string') return keptLetters(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.keys(value).every(canBeKept)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [keptLetters(name), member]),
  );
}
