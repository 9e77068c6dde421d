import { foldName, foldText } from '#domain/fold.ts';
import { hasSmallDigit, splitNameMark } from '#domain/note-mark.ts';

/**
 * The same, but for small digits, which folding would make plain: 规模① is not 规模1.
 * @example foldMarkedName('规模①') // '规模①'
 */
export function foldMarkedName(text: string): string {
  if (!hasSmallDigit(text)) return foldName(text);
  const pieces = text.split(/(\p{No})/u);
  return pieces.map((piece, index) => (index % 2 === 1 ? piece : foldName(piece))).join('');
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
