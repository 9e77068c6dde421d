const SUPERSCRIPTS = pairs('0123456789+-−=()[]（）［］〔〕ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾ⁿⁱ');
const SUBSCRIPTS = pairs('0123456789+-−=()（）', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎₍₎');

/**
 * Raised or lowered letters as letters of their own, so that a note's mark never becomes a digit of the
 * figure before it. @example raise('[1]', 'superscript') // '⁽¹⁾'
 */
export function raise(text: string, to: 'superscript' | 'subscript'): string {
  const letters = to === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS;
  return Array.from(text, (letter) => letters.get(letter) ?? letter).join('');
}

function pairs(plain: string, raised: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain, (letter, index) => [letter, raised[index] ?? letter]));
}
