import type { Cell } from '../consequences/types.ts';
import { speak } from '../said.ts';
import { fractionsAmong, isPercentRate, percentOf } from './fractions.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued, type SeriesOf } from './series.ts';
import type { Implausibility, PlausibilityContext } from './types.ts';

/** New rates that look like fractions where percent is meant, beside all rates of the release. */
export function findFractions(
  newCells: readonly Cell[],
  seriesOf: SeriesOf,
  { dictionary, release }: PlausibilityContext,
): Implausibility[] {
  const indicators = new Map(dictionary.indicators.map((one) => [one.id, one]));
  const fresh = new Set<Cell>(newCells);
  const isFresh = new Set(newCells.map(placeOf));
  const rates = [...newCells, ...release.filter((cell) => !isFresh.has(placeOf(cell)))]
    .filter(isValued)
    .flatMap((cell) => {
      const indicator = indicators.get(cell.indicatorId);
      if (indicator === undefined || !isPercentRate(indicator)) return [];
      const { value, decimals } = cell;
      return [{ cell, indicator, value, decimals, usualDecimals: indicator.decimals }];
    });
  return fractionsAmong(rates)
    .filter(({ cell }) => fresh.has(cell))
    .map(({ cell, indicator, value, decimals }): Implausibility => {
      const { indicatorId, regionId, period } = cell;
      const meant = percentOf({ value, decimals });
      const [name, typed] = [nameCell(cell, dictionary), sayValue(value, decimals, indicator)];
      const sentence = {
        zh: `${name.zh}为${typed.zh}，像是没有乘 100 的小数：若本是${meant}%，应填 ${meant}。请核对小数点。`,
        en: `${name.en} is ${typed.en}, which looks like a fraction that was not multiplied by 100: if it is ${meant}%, write ${meant}. Check the decimal point.`,
      };
      return {
        code: 'decimal-point',
        severity: 'warning',
        ...{ indicatorId, regionId, period, value, decimals },
        expected: null,
        candidate: Number(meant),
        ...speak({ sentence }),
        history: seriesOf(cell),
      };
    });
}

function placeOf({ indicatorId, regionId, period }: Cell): string {
  return `${indicatorId} ${regionId} ${period.start} ${period.end}`;
}
