import { hasSmallDigit, splitNameMark } from '#domain/note-mark.ts';

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

/**
 * The same, but for small digits, which folding would make plain: 规模① is not 规模1.
 * @example foldMarkedName('规模①') // '规模①'
 */
export function foldMarkedName(text: string): string {
  if (!hasSmallDigit(text)) return foldName(text);
  const pieces = text.split(/(\p{No})/u);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : foldName(piece))).join('');
}

/** @example foldMinus('−6.64') // '-6.64' */
export function foldMinus(text: string): string {
  return text.replaceAll(MINUS_SIGNS, '-');
}

/**
 * Heads stand with their unit and without it, and with marks of notes: 目标增速（%）① is 目标增速.
 * @example foldHead('目标增速（%）') // '目标增速'
 */
export function foldHead(text: string): string {
  return foldName(splitNameMark(text).text).replace(/\([^()]*\)$/u, '');
}

/** A note under a table: 注：…, or one of its numbered clauses on a line of its own; ① alone numbers a row. */
export function isNote(text: string): boolean {
  return /^\s*(?:[①-⑳]\s*\S|(?:注|备注|说明|附注)(?:\d*[:：.、]|[\s①-⑳(（]|$))/u.test(text);
}

/**
 * A name without what counts it: 一、, （一）, 1. or 1、 before a word.
 * @example withoutOrdinal('（一）地区生产总值') // '地区生产总值'
 */
export function withoutOrdinal(text: string): string {
  return text.replace(ORDINAL, '');
}

const ORDINAL =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}\s*[、.．])\s*(?=\p{Script=Han})/u;

/** 单位：% */
export function isUnitLine(text: string): boolean {
  return /^\(?(?:计量)?单位[:：]/u.test(foldText(text));
}
