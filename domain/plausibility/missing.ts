import type { Cell } from '../consequences/types.ts';
import type { Indicator } from '../dictionary.ts';
import { periodLabel } from '../period.ts';
import { isValued } from './series.ts';
import type { Implausibility, PlausibilityContext } from './types.ts';
import { nameOf, say } from './words.ts';

/** After so many values in a row a gap is worth a question. */
const FEWEST_VALUES = 3;

/** No figure where there always was one; null: there is one, or gaps are usual. */
export function judgeMissing(
  cell: Cell,
  indicator: Indicator,
  series: readonly Cell[],
  { dictionary }: PlausibilityContext,
): Implausibility | null {
  if (cell.value !== null) return null;
  const values = series.filter(isValued);
  const last = values.at(-1);
  if (!last || values.length < FEWEST_VALUES || values.length < series.length) return null;
  const before = `上一期（${periodLabel(last.period)}）是${say(last.value, last.decimals, indicator)}`;
  const { indicatorId, regionId, period, value, decimals } = cell;
  return {
    code: 'missing-now',
    severity: 'warning',
    ...{ indicatorId, regionId, period, value, decimals },
    expected: null,
    candidate: null,
    sentence: `${nameOf(cell, dictionary)}没有数。此前${values.length}期每期都有，${before}。请补上；若确实没有，请写明原因。`,
    history: series,
  };
}
