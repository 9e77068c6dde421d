/* One form of words for all ways to write them, in which they are compared. */

/** What nobody sees in print: zero-width signs and byte order marks pasted along from web pages. */
const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/** The same but for white space: a figure with one of them in it looks like any other. */
const WIDTHLESS = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

export function withoutWidthless(text: string): string {
  return text.replaceAll(WIDTHLESS, '');
}

/** Hyphens and minus signs, of whatever width; the long dash (—) is none of them. */
const MINUS_SIGNS = /[-‐‑‒–−﹣－]/gu;

/** Most cells: Latin letters, digits and signs, and Chinese letters, none of which has another form. */
const FOLDED = /^[!-Z\\^-z|~\u4e00-\u9fff]*$/u;

/**
 * One form for all ways to write the same words: NFKC, no white space or line breaks, round brackets.
 * @example foldText('县 〔市、区〕') // '县(市、区)'
 */
export function foldText(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFKC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[[【〔〖{]/gu, '(')
    .replaceAll(/[\]】〕〗}]/gu, ')');
}

/**
 * The form in which names are compared: folded, in small letters (gdp, GDP).
 * @example foldName('规上工业　增加值【%】') // '规上工业增加值(%)'
 */
export function foldName(text: string): string {
  return foldText(text).toLowerCase();
}

/** @example foldMinus('−6.64') // '-6.64' */
export function foldMinus(text: string): string {
  return text.replaceAll(MINUS_SIGNS, '-');
}
