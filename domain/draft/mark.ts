import { readWhole } from './read-number.ts';

/** 一、 (1), （一） (2) or 1. (3) before a sentence. */
export interface Mark {
  level: 1 | 2 | 3;
  value: number;
  length: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const FORMS: readonly (readonly [Mark['level'], RegExp])[] = [
  [2, new RegExp(`^\\((${NUMERAL})\\)[.、]?`, 'u')],
  [1, new RegExp(`^(${NUMERAL})[、.]`, 'u')],
  [3, /^(?:\((\d{1,2})\)|(\d{1,2})[.、)](?!\d))[.、]?/u],
];

/** The mark a folded sentence begins with. @example readMark('(二)珠山区') // { level: 2, value: 2, length: 3 } */
export function readMark(text: string): Mark | null {
  for (const [level, form] of FORMS) {
    const match = form.exec(text);
    const value = match && readWhole(match[1] ?? match[2] ?? '');
    if (match && value !== null) return { level, value, length: match[0].length };
  }
  return null;
}
