import type { Cell } from '../consequences/types.ts';
import type { Dictionary, Indicator } from '../dictionary.ts';
import { speak, type Said } from '../said.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued, stepsOf, strideOf, type SeriesOf, type Step, type Valued } from './series.ts';
import { FEWEST_STEPS, spreadOf } from './spread.ts';
import type { Implausibility, PlausibilityContext } from './types.ts';

/** A repetition by chance is let pass if it would come more often than this. */
const RARE = 0.01;
/** So many figures of one region, and at least half of them, don't repeat by chance. */
const FEWEST_REPEATED = 4;

/**
 * Rates and indices equal to those of the period before to the last digit: one where a series moves
 * so much that it hardly happens by chance, or many of one region together, as if copied.
 */
export function findRepeats(
  newCells: readonly Cell[],
  seriesOf: SeriesOf,
  { dictionary }: PlausibilityContext,
): Implausibility[] {
  const steps = newCells.filter(isValued).flatMap((cell) => {
    const indicator = indicatorOf(cell, dictionary);
    const series = seriesOf(cell);
    const step = stepsOf([...series, cell]).find(({ to }) => to === cell);
    return step && indicator && canRepeat(cell, indicator)
      ? [{ cell, indicator, series, step }]
      : [];
  });
  const byRegion = Map.groupBy(steps, ({ cell }) => cell.regionId);
  return [...byRegion.values()].flatMap((own) => {
    const repeated = own.filter(({ step }) => isRepeated(step));
    const isCopied = repeated.length >= FEWEST_REPEATED && repeated.length * 2 >= own.length;
    return repeated
      .filter(({ step, series }) => isCopied || isRare(step, series))
      .map(({ cell, indicator, series, step }): Implausibility => {
        const { indicatorId, regionId, period, value, decimals } = cell;
        const [name, same] = [nameCell(cell, dictionary), sayValue(value, decimals, indicator)];
        const before = sayPeriod(step.from.period);
        const why = isCopied ? sayCopied(own.length, repeated.length) : SELDOM;
        const sentence = {
          zh: `${name.zh}为${same.zh}，与上一期（${before.zh}）一字不差。${why.zh}`,
          en: `${name.en} is ${same.en}, as in the period before (${before.en}) to the last digit. ${why.en}`,
        };
        return {
          code: 'repeats',
          severity: 'warning',
          ...{ indicatorId, regionId, period, value, decimals },
          expected: null,
          candidate: null,
          ...speak({ sentence }),
          history: series,
        };
      });
  });
}

const SELDOM: Said = {
  zh: '这一列逐期变动大，很少相同：请核对是否误抄了上一期。',
  en: 'The series moves a lot and seldom repeats itself: check whether the period before was copied.',
};

const sayCopied = (compared: number, repeated: number): Said => ({
  zh: `这个地区可比的${compared}个数中有${repeated}个与上一期相同：请核对是否误抄了上一期的表。`,
  en: `Of the ${compared} figures of this region that can be compared, ${repeated} equal those of the period before: check whether its table was copied.`,
});

function indicatorOf({ indicatorId }: Cell, { indicators }: Dictionary): Indicator | null {
  return indicators.find(({ id }) => id === indicatorId) ?? null;
}

/** Counts repeat for good reasons. */
function canRepeat({ decimals, value }: Valued, { measure }: Indicator): boolean {
  return (measure === 'rate' || measure === 'index') && decimals > 0 && value !== 0;
}

function isRepeated({ from, to }: Step): boolean {
  return from.value === to.value && from.decimals === to.decimals;
}

/**
 * Whether a series repeats itself in less than 1 of 100 steps: as it did so far, and as normal steps
 * of its spread would, one printed unit × 0.4 ÷ σ.
 */
function isRare(step: Step, series: readonly Cell[]): boolean {
  const steps = stepsOf(series).filter((one) => strideOf(one) === strideOf(step));
  if (steps.length < FEWEST_STEPS || steps.some(isRepeated)) return false;
  const sigma = 1.4826 * spreadOf(steps.map(({ from, to }) => to.value - from.value)).mad;
  return (10 ** -step.to.decimals * 0.4) / sigma < RARE;
}
