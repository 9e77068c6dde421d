import type { Cell } from '../consequences/types.ts';
import type { Dictionary } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { fractionsAmong, isPercentRate, percentOf } from './fractions.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued } from './series.ts';
import { doubt, type Doubt, type Fresh, type PlausibilityContext } from './types.ts';

/** New rates that look like fractions where percent is meant, beside all rates of the release. */
export function findFractions(
  newCells: readonly Cell[],
  { dictionary, release }: PlausibilityContext,
): ReadonlySet<Cell> {
  const isFresh = new Set(newCells.map(placeOf));
  const rates = [...newCells, ...release.filter((cell) => !isFresh.has(placeOf(cell)))]
    .filter(isValued)
    .flatMap((cell) => {
      const indicator = findById(dictionary.indicators, cell.indicatorId);
      if (indicator === undefined || !isPercentRate(indicator)) return [];
      const { value, decimals } = cell;
      return [{ cell, value, decimals, usualDecimals: indicator.decimals }];
    });
  return new Set(fractionsAmong(rates).map(({ cell }) => cell));
}

export function doubtFraction(
  { cell, indicator, series }: Fresh,
  { dictionary }: { dictionary: Dictionary },
): Doubt | null {
  if (!isValued(cell) || indicator === null) return null;
  const { value, decimals } = cell;
  const meant = percentOf({ value, decimals });
  return doubt('decimal-point', cell, {
    candidate: Number(meant),
    history: series,
    say: () => {
      const [name, typed] = [nameCell(cell, dictionary), sayValue(value, decimals, indicator)];
      return {
        zh: `${name.zh}为${typed.zh}，像是没有乘 100 的小数：若本是${meant}%，应填 ${meant}。请核对小数点。`,
        en: `${name.en} is ${typed.en}, which looks like a fraction that was not multiplied by 100: if it is ${meant}%, write ${meant}. Check the decimal point.`,
      };
    },
  });
}

function placeOf({ indicatorId, regionId, period }: Cell): string {
  return `${indicatorId} ${regionId} ${period.start} ${period.end}`;
}
