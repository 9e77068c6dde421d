import { toNumber } from '#domain/decimal.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { parseTarget, type Target } from '#domain/target.ts';
import { parseUnit, type Unit } from '#domain/unit.ts';

import { convertedUnit, differingUnit, judgeUnits, type UnitWords } from './check-unit.ts';
import { readNumber, type PrintedNumber } from './number.ts';
import type { SeenUnit } from './seen-unit.ts';
import type { PrintedCell } from './types.ts';

/** Where what is wrong with a unit is told. */
interface UnitLog {
  error: (code: 'other-unit', cell: PrintedCell, words: UnitWords) => void;
  warn: (code: 'converted-unit', cell: PrintedCell, words: UnitWords) => void;
}

/** A target in its indicator's unit, which may stand among its words: 200亿元以上. */
export function fitTarget<Cell extends PrintedCell>(
  log: UnitLog,
  cell: Cell,
  indicator: Indicator,
  seen: readonly SeenUnit[],
): Cell {
  const target = parseTarget(cell.text);
  // 比2015年下降16% is measured from its base, in whatever unit that is.
  if (target === null || target.kind === 'change') return cell;
  const own = parseUnit(target.unit);
  const [number] = numbersOf(target);
  if (number === undefined) return cell;
  const nearest: readonly SeenUnit[] = own === null ? seen : [{ at: 'cell', units: [own], cell }];
  const verdict = judgeUnits(nearest, indicator, number);
  if (verdict.kind === 'differs') {
    log.error('other-unit', cell, differingUnit(cell, verdict.seen, indicator));
  }
  if (verdict.kind !== 'converts') return cell;
  const convert = (one: PrintedNumber) => judgeUnits(nearest, indicator, one);
  const text = convertWords(cell.text, own, convert);
  const words = convertedUnit(cell, verdict.seen, indicator, verdict.number);
  log.warn('converted-unit', cell, words);
  return { ...cell, text };
}

function numbersOf(target: Exclude<Target, { kind: 'change' }>): PrintedNumber[] {
  const ends = target.kind === 'range' ? [target.low, target.high] : [target.value];
  return ends.map((end) => ({ value: toNumber(end), decimals: end.scale }));
}

/** Every number in the words converted, and their unit, which no longer holds, left out. */
function convertWords(
  text: string,
  own: Unit | null,
  convert: (number: PrintedNumber) => ReturnType<typeof judgeUnits>,
): string {
  const folded = text.normalize('NFKC').replaceAll(/\s|(?<=\d),(?=\d{3})/gu, '');
  const bare = own === null ? folded : folded.replaceAll(own.word, '');
  return bare.replaceAll(/\d+(?:\.\d+)?/gu, (digits) => {
    const number = readNumber(digits);
    const verdict = number === null ? null : convert(number);
    return verdict?.kind === 'converts'
      ? verdict.number.value.toFixed(verdict.number.decimals)
      : digits;
  });
}
