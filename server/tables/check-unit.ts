import { convertFigure, matchUnit, type UnitMatch } from '#domain/convert-unit.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { PERCENT } from '#domain/unit.ts';

import type { PrintedNumber } from './number.ts';
import type { ProblemWords } from '#server/formats/problem.ts';
import { placeLabel } from './problem-log.ts';
import type { SeenUnit } from './seen-unit.ts';
import type { PrintedCell } from './types.ts';

export type Multiple = Extract<UnitMatch, { kind: 'multiple' }>;

/** What a unit makes of a figure. */
export type UnitVerdict =
  | { kind: 'fits' }
  | { kind: 'converts'; by: Multiple; number: PrintedNumber; seen: SeenUnit }
  | { kind: 'differs'; seen: SeenUnit };

const FITS: UnitVerdict = { kind: 'fits' };

/**
 * A figure under all the units that hold for it; the first that doesn't fit decides. `isMixed`: the table
 * may hold rates and counts, so that 单位：% over it is not meant for all.
 */
export function judgeUnits(
  seen: readonly SeenUnit[],
  indicator: Indicator,
  number: PrintedNumber,
  { isMixed = true } = {},
): UnitVerdict {
  const verdicts = seen.map((one) => judgeUnit(one, indicator, number, isMixed));
  const differs = verdicts.find(({ kind }) => kind === 'differs');
  // 余额（万元） under 完成（亿元）: which of the two is meant, nobody can tell.
  const contrary = verdicts.findIndex(({ kind }) => kind !== verdicts[0]?.kind);
  const other = seen[contrary];
  if (differs === undefined && other !== undefined) return { kind: 'differs', seen: other };
  return differs ?? verdicts[0] ?? FITS;
}

function judgeUnit(
  seen: SeenUnit,
  indicator: Indicator,
  number: PrintedNumber,
  isMixed: boolean,
): UnitVerdict {
  const matches = seen.units.map((unit) => matchUnit(unit, indicator));
  if (
    matches.some(({ kind }) => kind === 'same') ||
    isUsual(seen, indicator, number, matches, isMixed)
  ) {
    return FITS;
  }
  const multiples = matches.filter((match) => match.kind === 'multiple');
  const [by] = multiples;
  const converted = by === undefined ? null : convertFigure(number, by);
  // 单位：万元、亿元 leaves open which of them is meant.
  return by === undefined || multiples.length > 1 || converted === null
    ? { kind: 'differs', seen }
    : { kind: 'converts', by, number: converted, seen };
}

/** An index in percent of its base; whole numbers that are counted in a table of percentages. */
function isUsual(
  { at, units }: SeenUnit,
  { measure }: Indicator,
  { value, decimals }: PrintedNumber,
  matches: readonly UnitMatch[],
  isMixed: boolean,
): boolean {
  if (matches.some(({ kind }) => kind === 'percent-of-base')) return Math.abs(value) >= LEAST_INDEX;
  const isOfTable = isMixed && (at === 'head' || at === 'line');
  const isPercent = units.every(({ base }) => base === PERCENT);
  return isOfTable && isPercent && measure === 'count' && decimals === 0;
}

/** Below half its base it is no index but a growth rate: 2.8 is not 102.8. */
export const LEAST_INDEX = 50;

const KINDS = { cell: '数字后', row: '单位列', name: '指标名称', head: '表头', line: '单位行' };

/** Words for a figure in another unit than its indicator's. */
export function differingUnit(
  cell: PrintedCell,
  { at, units, cell: where }: SeenUnit,
  indicator: Indicator,
): ProblemWords {
  const words = unitWords(units, where);
  const from = at === 'cell' ? '' : `${placeLabel(where)}的`;
  const isSize = units.some((unit) => matchUnit(unit, indicator).kind === 'unlike-size');
  const cure = isSize
    ? `请换算成以“${indicator.unit}”为单位的数后重新载入`
    : `单位不同就是另一个指标：请填以“${indicator.unit}”为单位的数，或在数据字典里另立一个单位为“${words}”的指标；如果只是单位写错了，请改正单位`;
  return {
    found: `${cell.text}（${words}）`,
    expected: `以“${indicator.unit}”为单位的数`,
    cure: `${placeLabel(cell)}的“${cell.text}”按${from}${KINDS[at]}以“${words}”为单位，而“${indicator.name}”的单位是“${indicator.unit}”。${cure}。`,
  };
}

export function convertedUnit(
  cell: PrintedCell,
  { units, cell: where }: SeenUnit,
  indicator: Indicator,
  { value, decimals }: PrintedNumber,
): ProblemWords {
  const words = unitWords(units, where);
  const result = value.toFixed(decimals);
  return {
    found: `${cell.text}（${words}）`,
    expected: `以“${indicator.unit}”为单位的数`,
    cure: `${placeLabel(cell)}的“${cell.text}”以“${words}”为单位，已准确换算为 ${result}${indicator.unit}（“${indicator.name}”的单位）；请核对单位，不对就改正后重新载入。`,
  };
}

function unitWords(units: SeenUnit['units'], where: PrintedCell): string {
  return units.length === 0 ? where.text : units.map(({ word }) => word).join('、');
}
