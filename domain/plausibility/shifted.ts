import type { Cell } from '../consequences/types.ts';
import { positions } from '../consequences/order.ts';
import { speak } from '../said.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell } from './say-value.ts';
import { isValued, stepsOf, type SeriesOf, type Step } from './series.ts';
import type { Implausibility, PlausibilityContext } from './types.ts';

/** So many in a row are no chance. */
const FEWEST_SHIFTED = 3;

/**
 * Runs of a region's figures that equal those of the line above or below in the period before: an
 * old column that slipped by one line. One warning a run, at its first figure.
 */
export function findShifted(
  newCells: readonly Cell[],
  seriesOf: SeriesOf,
  { dictionary }: PlausibilityContext,
): Implausibility[] {
  const line = positions(dictionary.indicators);
  const byRegion = Map.groupBy(newCells.filter(isValued), ({ regionId }) => regionId);
  return [...byRegion.values()].flatMap((cells) => {
    const steps = cells
      .toSorted((a, b) => line(a.indicatorId) - line(b.indicatorId))
      .flatMap((cell) => stepsOf([...seriesOf(cell), cell]).filter(({ to }) => to === cell));
    return ([-1, 1] as const).flatMap((by) =>
      runsOf(steps, by).map((run) => toWarning(run, by, { seriesOf, dictionary })),
    );
  });
}

/** Steps in a row whose value is the old one of the line `by` places on, and not their own. */
function runsOf(steps: readonly Step[], by: -1 | 1): Step[][] {
  const runs: Step[][] = [[]];
  steps.forEach((step, index) => {
    const neighbour = steps[index + by]?.from.value;
    const { from, to } = step;
    if (to.value !== 0 && to.value === neighbour && to.value !== from.value)
      runs.at(-1)?.push(step);
    else runs.push([]);
  });
  return runs.filter((run) => run.length >= FEWEST_SHIFTED);
}

function toWarning(
  run: readonly Step[],
  by: -1 | 1,
  { seriesOf, dictionary }: { seriesOf: SeriesOf } & Pick<PlausibilityContext, 'dictionary'>,
): Implausibility {
  const [first] = run;
  if (!first) throw new Error('A run has at least one step.');
  const { indicatorId, regionId, period, value, decimals } = first.to;
  const values = run.map(({ to }) => to.value.toFixed(to.decimals));
  const [name, before] = [nameCell(first.to, dictionary), sayPeriod(first.from.period)];
  const [zhWay, enWay] = by === 1 ? ['下', 'below'] : ['上', 'above'];
  const sentence = {
    zh: `从${name.zh}起连着${run.length}个数（${values.join('、')}）等于上一期（${before.zh}）${zhWay}一行的数：请核对是否误用了上一期的列并错了一行。`,
    en: `From ${name.en} on, ${run.length} figures in a row (${values.join(', ')}) equal those of the line ${enWay} in the period before (${before.en}): check whether its column was used, one line off.`,
  };
  return {
    code: 'row-shifted',
    severity: 'warning',
    ...{ indicatorId, regionId, period, value, decimals },
    expected: null,
    candidate: first.from.value,
    ...speak({ sentence }),
    history: seriesOf(first.to),
  };
}
