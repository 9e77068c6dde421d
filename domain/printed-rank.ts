import { foldText } from './fold.ts';

/** A place as a table prints it. */
export interface PrintedRank {
  readonly rank: number;
  /** Of how many: 3/6. Null: not said. */
  readonly of: number | null;
  /** The wider group in which it is one, 全省; null: not said, the table's own. */
  readonly group: '全省' | '全国' | null;
}

// A sheet whose cells all have one decimal shows 2.0.
const NUMBER = String.raw`(?<digits>[1-9]\d{0,2})(?:\.0{1,2})?|(?<words>[一二三四五六七八九十]{1,3}|首)`;
const RANK = new RegExp(
  String.raw`^在?(?:(?<province>全省|省内?)|(?<nation>全国)|全市|市内?)?(?:排名|排位|位居|名列|列|居|排)?(?:并列|并)?` +
    String.raw`第?(?:${NUMBER})[位名]?(?:并列|\(并列?\))?(?:(?:\/|\(共|共)(?<of>\d{1,3})个?\)?)?(?:并列|\(并列?\))?$`,
  'u',
);
const DIGITS = '一二三四五六七八九';

/** The same few hundred stand in all tables. */
const MOST_KEPT = 2000;
const LONGEST_KEPT = 30;
const known = new Map<string, PrintedRank | null>();

/**
 * A rank in digits or in words; null when it is none, or not surely one (↑1, 3-4).
 * @example parsePrintedRank('并列第3') // { rank: 3, of: null, group: null }
 * @example parsePrintedRank('3/6') // { rank: 3, of: 6, group: null }
 * @example parsePrintedRank('全省第十一') // { rank: 11, of: null, group: '全省' }
 */
export function parsePrintedRank(text: string): PrintedRank | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  const rank = readPrintedRank(text);
  if (text.length > LONGEST_KEPT) return rank;
  if (known.size >= MOST_KEPT) known.clear();
  known.set(text, rank);
  return rank;
}

function readPrintedRank(text: string): PrintedRank | null {
  const groups = RANK.exec(foldText(text))?.groups;
  if (groups === undefined) return null;
  const rank =
    groups['digits'] === undefined ? wordRank(groups['words'] ?? '') : Number(groups['digits']);
  const of = groups['of'] === undefined ? null : Number(groups['of']);
  if (rank === null || (of !== null && rank > of)) return null;
  return { rank, of, group: groups['province'] ? '全省' : groups['nation'] ? '全国' : null };
}

/** 一 to 九十九, and 首. */
function wordRank(words: string): number | null {
  if (words === '首') return 1;
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(words);
  const [, tens, ten, ones] = match ?? [];
  if (match === null || (ten === undefined && ones !== undefined)) return null;
  const digit = (word: string | undefined) => (word === undefined ? 0 : DIGITS.indexOf(word) + 1);
  return ten === undefined
    ? digit(tens)
    : (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Words that say that a region has no place: 未排名, 不参加排位. */
export function saysUnranked(text: string): boolean {
  return /^(?:未|不|没有)(?:参加|参与)?(?:排名|排位|排序|考核)$/u.test(text.replaceAll(/\s/gu, ''));
}

/**
 * A group in the words in which places are kept; null: the table's own regions.
 * @example callWiderGroup('江西省') // '全省'
 */
export function callWiderGroup(group: string | null): string | null {
  if (group === null || /^(?:全|本)?市内?$/u.test(group)) return null;
  if (/省|自治区|全区/u.test(group)) return '全省';
  return /全国|国内/u.test(group) ? '全国' : group;
}
