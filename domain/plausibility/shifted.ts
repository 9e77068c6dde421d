import type { Cell } from '../consequences/types.ts';
import { positions } from '../consequences/order.ts';
import type { Dictionary } from '../dictionary.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell } from './say-value.ts';
import { isValued, lastStep, type Step } from './series.ts';
import { doubt, type Doubt, type Fresh } from './types.ts';

/** So many in a row are no chance. */
const FEWEST_SHIFTED = 3;

/**
 * Runs of a region's figures that equal those of the line above or below in the period before: an
 * old column that slipped by one line. One warning a run, at its first figure.
 */
export function findShifted(
  fresh: readonly Fresh[],
  { dictionary }: { dictionary: Dictionary },
): Doubt[] {
  const line = positions(dictionary.indicators);
  const byRegion = Map.groupBy(fresh, ({ cell }) => cell.regionId);
  return [...byRegion.values()].flatMap((own) => {
    const steps = own
      .toSorted((a, b) => line(a.cell.indicatorId) - line(b.cell.indicatorId))
      .flatMap(({ cell, series }): Placed[] => {
        const step = isValued(cell) ? lastStep(series, cell) : null;
        return step ? [{ ...step, series }] : [];
      });
    return ([-1, 1] as const).flatMap((by) =>
      runsOf(steps, by).map((run) => toDoubt(run, by, dictionary)),
    );
  });
}

/** A step and the series that it ends. */
interface Placed extends Step {
  series: readonly Cell[];
}

/** Steps in a row whose value is the old one of the line `by` places on, and not their own. */
function runsOf(steps: readonly Placed[], by: -1 | 1): Placed[][] {
  const runs: Placed[][] = [[]];
  steps.forEach((step, index) => {
    const neighbour = steps[index + by]?.from.value;
    const { from, to } = step;
    if (to.value !== 0 && to.value === neighbour && to.value !== from.value)
      runs.at(-1)?.push(step);
    else runs.push([]);
  });
  return runs.filter((run) => run.length >= FEWEST_SHIFTED);
}

function toDoubt(run: readonly Placed[], by: -1 | 1, dictionary: Dictionary): Doubt {
  const [first] = run;
  if (!first) throw new Error('A run has at least one step.');
  const say = () => {
    const values = run.map(({ to }) => to.value.toFixed(to.decimals));
    const [name, before] = [nameCell(first.to, dictionary), sayPeriod(first.from.period)];
    const [zhWay, enWay] = by === 1 ? ['下', 'below'] : ['上', 'above'];
    return {
      zh: `从${name.zh}起连着${run.length}个数（${values.join('、')}）等于上一期（${before.zh}）${zhWay}一行的数：请核对是否误用了上一期的列并错了一行。`,
      en: `From ${name.en} on, ${run.length} figures in a row (${values.join(', ')}) equal those of the line ${enWay} in the period before (${before.en}): check whether its column was used, one line off.`,
    };
  };
  return doubt('row-shifted', first.to, {
    candidate: first.from.value,
    history: first.series,
    say,
  });
}
