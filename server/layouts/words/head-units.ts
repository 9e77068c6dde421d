import { foldText } from '#domain/fold.ts';
import { parseUnit } from '#domain/unit.ts';
import { unitsOfLine } from '#server/tables/unit-words.ts';

import { CUT } from './head-times.ts';
import { translateUnit } from './two-languages.ts';

/** A text without its units. */
export interface HeadUnits {
  units: readonly string[];
  /** What stood in brackets beside a unit still does: （累计） of （亿元，累计）. */
  text: string;
}

const BRACKETS = /[(（]([^()（）]*)[)）]/gu;
const LABEL = /(?:本表)?(?:计量|金额|货币|数据|数量|计算)?单位\s*(?:[:：]|为)\s*/u;
const LABEL_LINE =
  /(?:本表)?(?<![\p{Script=Han}])(?:本表|计量|金额|货币|数据|数量|计算)?单位\s*(?:[:：]|为)\s*[^()（）]*/u;
const PRICES = /^(?:现价|当年价格?|可比价格?|不变价格?|按.{2,6}计算|现行价格)$/u;
/** Behind a name, a blank or a sign between: 产量 万吨, 销售面积/万平方米, 产值:亿元. */
const BEHIND_SIGN = /(?:\s|[:：,，/_])([^\s:：,，_()（）]{1,9})$/u;
const BARE = /(?<![\d十百千万亿超过上\p{P}])((?:[十百千]?[万亿]\p{Script=Han}{1,3}))$/u;
const PERCENT_BEHIND = /(?<=\D|^)(%|‰|个?百分点)$/u;

/**
 * Takes the units off a head, blanks still in it.
 * @example takeUnits('固定资产投资（不含农户）（%）') // { text: '固定资产投资（不含农户）', units: ['%'] }
 */
export function takeUnits(text: string): HeadUnits {
  const units: string[] = [];
  const line = takeLine(text, units);
  const bare = line.replaceAll(BRACKETS, (whole, inside: string) => {
    const read = readBracket(inside);
    if (read === null) return whole;
    units.push(...read.units);
    return read.rest === '' ? '' : `（${read.rest}）`;
  });
  const left = units.length > 0 ? takePercent(bare, units) : takeBehind(bare, units);
  return { units: [...new Set(units)], text: left };
}

function takeLine(text: string, units: string[]): string {
  const found = LABEL_LINE.exec(text)?.[0];
  if (found === undefined) return text;
  const named =
    unitsOfLine(
      found
        .replace(LABEL, '单位:')
        .replace('人民币', '')
        .replace(/[。；;]$/u, ''),
    ) ?? [];
  if (named.length === 0) return text;
  units.push(...named.map(({ word }) => nameUnit(asPrinted(word, found))));
  return text.replace(found, CUT);
}

/** Units are compared in small letters; TEU is printed in capitals. */
function asPrinted(word: string, line: string): string {
  const folded = foldText(line);
  const start = folded.toLowerCase().indexOf(word);
  return start < 0 ? word : folded.slice(start, start + word.length);
}

/** Null: what stands in it is no unit, or not only units and words of prices. */
function readBracket(inside: string): { units: string[]; rest: string } | null {
  const whole = unitOf(inside);
  if (whole !== null) return { units: [whole], rest: '' };
  const parts = inside
    .replace(LABEL, '')
    .split(/[,，、;；]+|\s+(?=\S)|(?<=[元%])\//u)
    .filter((part) => part.trim() !== '');
  const units = parts.map((part) => unitOf(part)).filter((unit) => unit !== null);
  if (units.length === 0) return null;
  const rest = parts.filter((part) => unitOf(part) === null && !PRICES.test(part.trim()));
  return { units, rest: rest.join('，') };
}

function unitOf(text: string): string | null {
  // M2 is money, m² an area.
  if (/^[A-Z]\d?$/u.test(text.trim())) return null;
  const bare = text.replace(/^\s*人民币(?=[万亿千百]*元)/u, '');
  return parseUnit(bare) === null ? translateUnit(bare) : nameUnit(foldText(bare));
}

/** 以上月为100 and 上月价格=100 are 上月=100. */
export function nameUnit(word: string): string {
  return word.endsWith('100')
    ? word.replace(/^[以比与]/u, '').replace(/(?:价格)?(?:为|=)100$/u, '=100')
    : word;
}

function takeBehind(text: string, units: string[]): string {
  const whole = readBracket(text);
  if (whole?.rest === '') return add(units, whole.units, '');
  const sign = BEHIND_SIGN.exec(text);
  const behindSign = sign === null ? null : unitOf(sign[1] ?? '');
  if (sign !== null && behindSign !== null)
    return add(units, [behindSign], text.slice(0, sign.index));
  const bare = BARE.exec(text)?.[1];
  const word = bare === undefined ? null : unitOf(bare);
  if (bare !== undefined && word !== null) return add(units, [word], text.slice(0, -bare.length));
  return takePercent(text, units);
}

function takePercent(text: string, units: string[]): string {
  const percent = PERCENT_BEHIND.exec(text.trim())?.[1];
  return percent === undefined
    ? text
    : add(units, [percent], text.trim().slice(0, -percent.length));
}

function add(units: string[], found: readonly string[], rest: string): string {
  units.push(...found);
  return rest;
}
