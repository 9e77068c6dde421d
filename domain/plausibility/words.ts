import type { Cell } from '../consequences/types.ts';
import type { Dictionary, Indicator } from '../dictionary.ts';
import { periodLabel } from '../period.ts';
import type { Candidate } from './candidates.ts';
import type { Valued } from './series.ts';
import type { Spread } from './spread.ts';
import type { ExpectedRange, ImplausibilityCode } from './types.ts';
import type { Yardstick } from './yardstick.ts';

/** @example nameOf(cell, dictionary) // '乐平市固定资产投资（2019年1-6月）' */
export function nameOf(cell: Cell, { regions, indicators }: Dictionary): string {
  const region = regions.find(({ id }) => id === cell.regionId)?.name ?? cell.regionId;
  const indicator = indicators.find(({ id }) => id === cell.indicatorId)?.proseName;
  return `${region}${indicator ?? cell.indicatorId}（${periodLabel(cell.period)}）`;
}

/** A value with its unit. */
export function say(value: number, decimals: number, { measure, unit }: Indicator): string {
  return value.toFixed(decimals) + (measure === 'index' ? '' : unit);
}

/** Why a value out of its range is unlikely, with all figures it follows from. */
export function outOfRange(
  cell: Valued,
  { yardstick, candidate }: { yardstick: Yardstick; candidate: Candidate | null },
  code: ImplausibilityCode,
  { dictionary, indicator }: { dictionary: Dictionary; indicator: Indicator },
): string {
  const { value } = cell;
  const decimals = Math.max(cell.decimals, indicator.decimals);
  const name = nameOf(cell, dictionary);
  const between = rangeText(yardstick.range, decimals, indicator);
  const known = basisText(yardstick, decimals, indicator);
  const from = yardstick.base ? `，${baseText(cell, yardstick, indicator)}` : '';
  const advice = adviceText(cell, candidate, code, indicator);
  return `${name}为${say(value, cell.decimals, indicator)}${from}。${known}，按此应在${between}之间。${advice}`;
}

/** Rounded inwards, so that a value out of the range never seems to lie in it. */
function rangeText({ low, high }: ExpectedRange, decimals: number, indicator: Indicator): string {
  const scale = 10 ** decimals;
  const [least, most] = [Math.ceil(low * scale - NOISE), Math.floor(high * scale + NOISE)];
  return `${say(least / scale, decimals, indicator)}至${say(most / scale, decimals, indicator)}`;
}

/** Binary fractions of decimal figures miss them by about this. */
const NOISE = 1e-6;

function baseText(cell: Valued, { kind, base }: Yardstick, indicator: Indicator): string {
  if (!base) return '';
  const label = periodLabel(base.period);
  const lead = kind === 'year' ? '上年同期' : '上一期';
  const sign = cell.value >= base.value ? '高' : '低';
  const decimals = Math.max(cell.decimals, base.decimals);
  const distance = difference(Math.abs(cell.value - base.value), decimals, indicator);
  return `比${lead}（${label}）的${say(base.value, base.decimals, indicator)}${sign}${distance}`;
}

function basisText({ kind, spread }: Yardstick, decimals: number, indicator: Indicator): string {
  switch (kind) {
    case 'step':
      return `此前${spread.size}次逐期变动${spreadText(spread, decimals, indicator)}`;
    case 'year':
      return indicator.measure === 'level'
        ? `此前${spread.size}期与上年同期之比的中位数是${spread.median.toFixed(3)}，离差的中位数是${spread.mad.toFixed(3)}`
        : `此前${spread.size}期与上年同期之差${spreadText(spread, decimals, indicator)}`;
    case 'others':
      return `同期其他${spread.size}个地区${spreadText(spread, decimals, indicator, say)}`;
    default:
      return kind satisfies never;
  }
}

/** One decimal more than is printed: a median lies between two values. */
function spreadText(
  { median, mad }: Spread,
  decimals: number,
  indicator: Indicator,
  sayMedian = difference,
): string {
  const middle = sayMedian(median, decimals + 1, indicator);
  return `的中位数是${middle}，离差的中位数是${difference(mad, decimals + 1, indicator)}`;
}

/** A distance between two values: in points between rates. */
export function difference(value: number, decimals: number, { measure, unit }: Indicator): string {
  const text = value.toFixed(decimals);
  if (measure === 'rate') return `${text}个百分点`;
  return measure === 'index' ? `${text}点` : `${text}${unit}`;
}

function adviceText(
  { value }: Valued,
  candidate: Candidate | null,
  code: ImplausibilityCode,
  indicator: Indicator,
): string {
  const meant = candidate
    ? `${candidate.text}${indicator.measure === 'index' ? '' : indicator.unit}`
    : '';
  if (code === 'decimal-point') return `若小数点错位，本是${meant}，就在此范围内：请核对小数点。`;
  if (code === 'digits-swapped')
    return `若相邻两位写反，本是${meant}，就在此范围内：请核对数字次序。`;
  if (code === 'sign-lost') {
    return `若${value > 0 ? '漏了' : '多了'}负号，本是${meant}，就在此范围内：请核对正负号。`;
  }
  if (code === 'sign-flip') return `此前从未为${value < 0 ? '负' : '正'}：请核对正负号。`;
  return '请与原表核对；若属实，请写明原因。';
}
