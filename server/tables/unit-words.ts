import { foldMinus, foldText } from '#domain/fold.ts';
import { splitNameMark } from '#domain/note-mark.ts';
import { parseUnit, type Unit } from '#domain/unit.ts';

import { readNumber } from './number.ts';

/**
 * The units in brackets at the end of a name, a head or a title; none where other words stand there.
 * @example unitsBehind('1-6月实际完成（亿元）')[0]?.word // '亿元'
 */
export function unitsBehind(text: string): Unit[] {
  const folded = foldText(splitNameMark(text).text);
  const inside = /\(([^()]+)\)$/u.exec(folded)?.[1] ?? /[:：,，_]([^:：,，_]+)$/u.exec(folded)?.[1];
  return inside === undefined ? [] : unitsIn(inside.replace(/^(?:计量)?单位[:：]?/u, ''));
}

/**
 * As `unitsBehind`, also of a name that has its unit without brackets: 地区生产总值亿元. Only words
 * that are a unit and nothing else: 500万元 is a threshold, 家 the end of 国家.
 */
export function unitsOfName(text: string): Unit[] {
  const behind = unitsBehind(text);
  if (behind.length > 0) return behind;
  const bare = /(?<![\d十百千万亿超过上])([十百千]?[万亿]\p{Script=Han}{1,3}|[%‰])$/u.exec(
    foldText(splitNameMark(text).text),
  )?.[1];
  return bare === undefined ? [] : unitsIn(bare);
}

/**
 * What a cell is that holds a unit and nothing else: %, （家）, 上年同期=100, 单位：亿元.
 * @example unitsOfCell('（亿元）')[0]?.word // '亿元'
 */
export function unitsOfCell(text: string): Unit[] {
  const whole = foldText(text)
    .replace(/^\((.+)\)$/u, '$1')
    .replace(/\((?:现价|当年价|可比价|不变价)(?:格)?\)$/u, '');
  // 增幅（%） is a head, though a unit is in it.
  const isUnits = whole
    .split(/[、,，;；/()]+/u)
    .every((word) => word === '' || parseUnit(word) !== null);
  return isUnits || parseUnit(whole) !== null ? unitsIn(whole) : (unitsOfLine(text) ?? []);
}

/** The label before the units of a whole table; 填报单位 and 责任单位 are offices. */
const UNIT_LABEL = /(?<![\p{Script=Han}])(?:计量|金额|货币|数据)?单位\s*[:：]\s*/u;

/**
 * The units that a line over the figures names; null where it names none.
 * @example unitsOfLine('单位：亿元、%')?.map(({ word }) => word) // ['亿元', '%']
 */
export function unitsOfLine(text: string): Unit[] | null {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[[【〔〖{]/gu, '(')
    .replaceAll(/[\]】〕〗}]/gu, ')');
  const label = UNIT_LABEL.exec(folded);
  if (label === null) return null;
  const units = unitsIn(folded.slice(label.index + label[0].length));
  return units.length > 0 ? units : null;
}

/** Where a list is taken apart: 元/人 is one unit, 亿元/% are two. */
const SEPARATORS = [/[、,，;；:：()\s和及或|]+/u, /\//u] as const;

/** Those of a list that are units: 亿元、%, 亿元(%), 万元 面积:平方米. */
function unitsIn(text: string, [separator, ...finer]: readonly RegExp[] = SEPARATORS): Unit[] {
  const whole = parseUnit(text);
  if (whole !== null) return [whole];
  return separator === undefined
    ? []
    : text.split(separator).flatMap((word) => unitsIn(word, finer));
}

/** A figure with its unit behind it. */
export interface NumberWithUnit {
  /** The number alone, as it was printed. */
  text: string;
  unit: Unit;
}

/**
 * A number and the unit printed behind it; null where there is none or where it is no unit.
 * @example splitUnit('0.4个百分点') // { text: '0.4', unit: { word: '个百分点', … } }
 */
export function splitUnit(text: string): NumberWithUnit | null {
  const folded = text.normalize('NFKC').trim();
  const match = /^(.*[\d)])\s*([^\d).,+-][^\d]*\d?)$/u.exec(foldMinus(folded));
  const [, number = '', word = ''] = match ?? [];
  const unit = parseUnit(word.replace(/^\((.+)\)$/u, '$1'));
  if (unit === null || readNumber(number) === null) return bracketedPercent(folded);
  return { text: text.trim().slice(0, cutAt(text.trim(), number)), unit };
}

/** (6.64%) is −6.64 with its unit inside the brackets. */
function bracketedPercent(folded: string): NumberWithUnit | null {
  const isPercent = /^\([^()]*%\s*\)$/u.test(folded) && readNumber(folded) !== null;
  const unit = parseUnit('%');
  return isPercent && unit !== null ? { text: folded.replace('%', ''), unit } : null;
}

/** Folding may make letters more or fewer: what is left is told by what it folds to. */
function cutAt(text: string, number: string): number {
  for (let end = 1; end <= text.length; end += 1) {
    if (foldMinus(text.slice(0, end).normalize('NFKC')).trim() === number.trim()) return end;
  }
  return text.length;
}
