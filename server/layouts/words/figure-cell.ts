import type { PrintedReason } from '#domain/dictionary.ts';
import { foldMinus } from '#domain/fold.ts';
import { isNoteMark, splitNoteMark } from '#domain/note-mark.ts';
import { parsePrintedRank, type PrintedRank } from '#domain/printed-rank.ts';
import { parseTarget, type Target } from '#domain/target.ts';
import { parseUnit } from '#domain/unit.ts';
import { foldSymbol, readMissing, type MissingSymbols } from '#server/tables/missing.ts';
import { readNumber, type PrintedNumber } from '#server/tables/number.ts';
import { splitUnit } from '#server/tables/unit-words.ts';

import { withSignOf } from './change-words.ts';

/** All that a cell of figures may be; a head such as 2016 or 3-4 may look like one. */
export interface FigureCell {
  /** As it stands there, without the note's mark. */
  text: string;
  /** A plain decimal; null: no number. Of a percent the figure before the sign. */
  value: string | null;
  /** The unit printed behind the number. */
  unit: string | null;
  /** Why there is none. */
  missing: PrintedReason | null;
  /** A target in words: 10%左右. Null also of a plain number, which may be one. */
  target: Target | null;
  /** A place in words: 并列第3, 第二, 3/6. Null also of a plain number, which may be one. */
  rank: PrintedRank | null;
  note: string | null;
  /** Its sign is a word, as rates alone have it: 下降3.2, 持平. It may be a target in words as well. */
  isChange: boolean;
}

const PLAIN = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,5})?$/u;
const MINUS_ZERO = /^-[0.]+$/u;
/** Signs for no figure that hardly any office explains; what its dictionary says of them goes before. */
const SIGNS =
  /^(?:-{1,4}|[—―─]+|\.{2,6}|[:：]|…+|⋯+|[/\\]|[*#xX×]{1,3}|n\/?a|n\.a\.?|nan|null|none|#n\/a|#div\/0!|#ref!|#value!|#null!|#num!|#name\?|无|暂无|无数据|暂无数据|未统计|未上报|未报|缺|缺报|空)$/iu;
/** 2019年 and 7月 are no targets, nor is 3号. */
const NO_AIM = /^[年月日号季度第期]/u;
const LONGEST = 40;

/**
 * Null: it is no figure, and no sign for one; a blank cell is `missing: 'blank'`.
 * @example readFigureCell('7.3%①', symbols) // { text: '7.3%', value: '7.3', unit: '%', note: '①', … }
 */
export function readFigureCell(printed: string, symbols: MissingSymbols): FigureCell | null {
  if (PLAIN.test(printed) && !MINUS_ZERO.test(printed)) return cell(printed, { value: printed });
  const trimmed = printed.trim();
  if (trimmed.length > LONGEST) return null;
  const { text, noteMark: note } = splitNoteMark(trimmed);
  const missing = readReason(text, symbols);
  if (missing !== null) return cell(text, { missing, note });
  const number = readFigure(text);
  if (number !== null) return cell(text, { ...number, note });
  const signed = withSignOf(text);
  const change = signed === null ? null : readFigure(signed);
  const target = readAim(text);
  if (change !== null) return cell(text, { ...change, target, note, isChange: true });
  const rank = parsePrintedRank(text);
  return target === null && rank === null ? null : cell(text, { target, rank, note });
}

function cell(text: string, found: Partial<FigureCell>): FigureCell {
  return {
    text,
    value: null,
    unit: null,
    missing: null,
    target: null,
    rank: null,
    note: null,
    isChange: false,
    ...found,
  };
}

function readReason(text: string, symbols: MissingSymbols): PrintedReason | null {
  const known = readMissing(text, symbols);
  if (known !== null) return known;
  return SIGNS.test(foldSymbol(text)) || isNoteMark(text) ? 'no-figure' : null;
}

function readFigure(text: string): { value: string; unit: string | null } | null {
  const number = readNumber(text);
  if (number !== null) {
    return { value: plainDecimal(number, text), unit: /[%％]\s*[)）]?$/u.test(text) ? '%' : null };
  }
  const split = splitUnit(text);
  const behind = split === null ? null : readNumber(split.text);
  if (split === null || behind === null) return null;
  return { value: plainDecimal(behind, text), unit: split.unit.word };
}

/** Its fifteen digits at most are exact. A fall too small to be shown keeps its sign: -0.0. */
function plainDecimal({ value, decimals }: PrintedNumber, text: string): string {
  const isFall = value === 0 && /^[-(]/u.test(foldMinus(text.normalize('NFKC')).trim());
  return `${isFall ? '-' : ''}${value.toFixed(decimals)}`;
}

/** Without a unit, or with one that is known: 8-8.5, 5%左右, 500万元以上. */
function readAim(text: string): Target | null {
  if (!/\d/u.test(foldMinus(text.normalize('NFKC')))) return null;
  const target = parseTarget(text);
  if (target === null || target.kind === 'value' || NO_AIM.test(target.unit)) return null;
  return target.unit === '' || parseUnit(target.unit) !== null ? target : null;
}
