import { convertFigure, matchUnit, type UnitMatch } from '#domain/convert-unit.ts';
import type { Indicator } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import { sayName } from '#domain/said-names.ts';
import { PERCENT } from '#domain/unit.ts';

import { aFigureIn, cellTexts, quotedUnit } from './expected-words.ts';
import type { PrintedNumber } from './number.ts';
import { sayCell, sayPlace } from './problem-log.ts';
import type { SeenUnit } from './seen-unit.ts';
import type { PrintedCell } from './types.ts';

export type Multiple = Extract<UnitMatch, { kind: 'multiple' }>;

/** What is said of a figure in another unit. */
export type UnitWords = Record<'found' | 'expected' | 'cure', Said>;

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

const KINDS: Readonly<Record<SeenUnit['at'], Said>> = {
  cell: { zh: '数字后', en: 'behind the figure' },
  row: { zh: '单位列', en: 'in the unit column' },
  name: { zh: '指标名称', en: 'in the indicator’s name' },
  head: { zh: '表头', en: 'in the heading' },
  line: { zh: '单位行', en: 'in the unit line' },
};

/** Words for a figure in another unit than its indicator's. */
export function differingUnit(
  cell: PrintedCell,
  { at, units, cell: where }: SeenUnit,
  indicator: Indicator,
): UnitWords {
  const { unit } = indicator;
  const [words, said, name] = [unitWords(units, where), sayCell(cell), sayName(indicator)];
  const isSize = units.some((one) => matchUnit(one, indicator).kind === 'unlike-size');
  const cure = isSize ? convertIt(unit) : anotherIndicator(unit, words);
  const from: Said =
    at === 'cell'
      ? KINDS.cell
      : {
          zh: `${sayPlace(where).zh}的${KINDS[at].zh}`,
          en: `${KINDS[at].en} at ${sayPlace(where).en}`,
        };
  return {
    found: withUnit(cell, words),
    expected: aFigureIn(unit),
    cure: {
      zh: `${said.zh}按${from.zh}以“${words.zh}”为单位，而“${name.zh}”的单位是“${unit}”。${cure.zh}。`,
      en: `${said.en} is in ${words.en} by what stands ${from.en}, but “${name.en}” is measured in ${quotedUnit(unit)}. ${cure.en}.`,
    },
  };
}

const convertIt = (unit: string): Said => ({
  zh: `请换算成以“${unit}”为单位的数后重新导入`,
  en: `Convert it to ${quotedUnit(unit)} and load the file again`,
});

const anotherIndicator = (unit: string, words: Said): Said => ({
  zh: `单位不同就是另一个指标：请填以“${unit}”为单位的数，或在数据字典里另立一个单位为“${words.zh}”的指标；如果只是单位写错了，请改正单位`,
  en: `Another unit is another indicator: put a figure in ${quotedUnit(unit)} there, or add an indicator with the unit ${words.en} to the dictionary; if only the unit is wrong, mend the unit`,
});

export function convertedUnit(
  cell: PrintedCell,
  { units, cell: where }: SeenUnit,
  indicator: Indicator,
  { value, decimals }: PrintedNumber,
): UnitWords {
  const { unit } = indicator;
  const [words, said, name] = [unitWords(units, where), sayCell(cell), sayName(indicator)];
  const result = value.toFixed(decimals);
  return {
    found: withUnit(cell, words),
    expected: aFigureIn(unit),
    cure: {
      zh: `${said.zh}以“${words.zh}”为单位，已准确换算为 ${result}${unit}（“${name.zh}”的单位）；请核对单位，不对就改正后重新导入。`,
      en: `${said.en} is in ${words.en} and was converted exactly to ${result} in ${quotedUnit(unit)}, the unit of “${name.en}”. Check the unit; if it is wrong, mend it and load the file again.`,
    },
  };
}

const withUnit = ({ text }: PrintedCell, words: Said): Said => ({
  zh: `${text}（${words.zh}）`,
  en: `“${text}” (${words.en})`,
});

function unitWords(units: SeenUnit['units'], where: PrintedCell): Said {
  return cellTexts(units.length === 0 ? [where] : units.map(({ word }) => ({ text: word })));
}
