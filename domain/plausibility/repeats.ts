import type { Cell } from '../consequences/types.ts';
import type { Dictionary, Indicator } from '../dictionary.ts';
import type { Said } from '../said.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued, lastStep, stepsOf, strideOf, type Step, type Valued } from './series.ts';
import { FEWEST_STEPS, spreadOf } from './spread.ts';
import { doubt, type Doubt, type Fresh } from './types.ts';

/** A repetition by chance is let pass if it would come more often than this. */
const RARE = 0.01;
/** So many figures of one region, and at least half of them, don't repeat by chance. */
const FEWEST_REPEATED = 4;

/**
 * Rates and indices equal to those of the period before to the last digit: one where a series moves
 * so much that it hardly happens by chance, or many of one region together, as if copied.
 */
export function findRepeats(
  fresh: readonly Fresh[],
  { dictionary }: { dictionary: Dictionary },
): Doubt[] {
  const steps = fresh.flatMap(({ cell, indicator, series }) => {
    if (indicator === null || !isValued(cell) || !canRepeat(cell, indicator)) return [];
    const step = lastStep(series, cell);
    return step ? [{ cell, indicator, series, step }] : [];
  });
  const byRegion = Map.groupBy(steps, ({ cell }) => cell.regionId);
  return [...byRegion.values()].flatMap((own) => {
    const repeated = own.filter(({ step }) => isRepeated(step));
    const isCopied = repeated.length >= FEWEST_REPEATED && repeated.length * 2 >= own.length;
    const why = isCopied ? sayCopied(own.length, repeated.length) : SELDOM;
    return repeated
      .filter(({ step, series }) => isCopied || isRare(step, series))
      .map(({ cell, indicator, series, step }) => {
        const say = () => {
          const { value, decimals } = cell;
          const [name, same] = [nameCell(cell, dictionary), sayValue(value, decimals, indicator)];
          const before = sayPeriod(step.from.period);
          return {
            zh: `${name.zh}为${same.zh}，与上一期（${before.zh}）一字不差。${why.zh}`,
            en: `${name.en} is ${same.en}, as in the period before (${before.en}) to the last digit. ${why.en}`,
          };
        };
        return doubt('repeats', cell, { history: series, say });
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
