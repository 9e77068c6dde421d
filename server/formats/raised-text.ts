const RAISED: Readonly<Record<string, string>> = {
  ...table('0123456789+-=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'),
  ...table('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
};
const LOWERED = table('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

function table(from: string, to: string): Readonly<Record<string, string>> {
  const targets = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, targets[index] ?? letter]));
}

export type Raising = 'sup' | 'sub';

/**
 * Raised or lowered letters as characters of their own, where there are such: ① and * stay. A raised
 * [1] is a mark as it stands, and so it stays.
 * @example moveLetters('2', 'sup') // '²'
 */
export function moveLetters(text: string, raising: Raising): string {
  if (/^\s*[[［【]/u.test(text)) return text;
  const letters = raising === 'sup' ? RAISED : LOWERED;
  const narrow = text.replaceAll(/[！-～]/gu, (letter) => letter.normalize('NFKC'));
  return [...narrow].map((letter) => letters[letter] ?? letter).join('');
}

const TAG = /(<\/?(?:span|b|i|s|sup|sub|baseline|br)(?:\s[^<>]*)?\/?>)/u;

/**
 * The runs of a cell's text, as @e965/xlsx writes them (its `h`, where only tags are marked up, no
 * letters): null when none is raised or lowered. Else 9.1 with a raised 2, a note's mark, would read 9.12.
 * @example raisedText('<span style="">9.1</span><sup>2</sup>') // '9.1²'
 */
export function raisedText(html: string | undefined): string | null {
  if (html === undefined || !/<su[pb]>/u.test(html)) return null;
  let raising: Raising | null = null;
  const parts: string[] = [];
  for (const part of html.split(TAG)) {
    if (part === '<sup>' || part === '<sub>') raising = part === '<sup>' ? 'sup' : 'sub';
    else if (part === '</sup>' || part === '</sub>') raising = null;
    else if (part.startsWith('<br')) parts.push('\n');
    else if (!TAG.test(part)) parts.push(raising === null ? part : moveLetters(part, raising));
  }
  return parts.join('');
}
