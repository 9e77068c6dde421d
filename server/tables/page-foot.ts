import { foldText } from '#domain/fold.ts';
import type { PrintedCell } from './types.ts';

/** What stands at the foot of a printed page: — 1 —, 第1页 共3页. Signs alone stand for no figure. */
export function isPageFoot(cells: readonly PrintedCell[]): boolean {
  const [first, , third] = cells;
  if (first === undefined || third !== undefined) return false;
  const text = foldText(cells.map((cell) => cell.text).join(''));
  return PAGES.test(text) || (cells.length === 1 && DASHED.test(text));
}

const NUMBER = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;

const PAGES = new RegExp(
  `^(?:第${NUMBER}页[,，/、]?(?:[总共]计?${NUMBER}页)?|[总共]计?${NUMBER}页|第${NUMBER}/${NUMBER}页)$`,
  'u',
);

const DASHED = /^([-—–―])+\d{1,3}[-—–―]+$/u;
