import type { Cell } from '../consequences/types.ts';
import type { Indicator } from '../dictionary.ts';
import { speak } from '../said.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued } from './series.ts';
import type { Implausibility, PlausibilityContext } from './types.ts';

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
  const name = nameCell(cell, dictionary);
  const before = sayPeriod(last.period);
  const was = sayValue(last.value, last.decimals, indicator);
  const sentence = {
    zh: `${name.zh}没有数。此前${values.length}期每期都有，上一期（${before.zh}）是${was.zh}。请补上；若确实没有，请写明原因。`,
    en: `${name.en} has no figure. Each of the ${values.length} periods before had one, the last (${before.en}) ${was.en}. Fill it in; if there is none, say why.`,
  };
  const { indicatorId, regionId, period, value, decimals } = cell;
  return {
    code: 'missing-now',
    severity: 'warning',
    ...{ indicatorId, regionId, period, value, decimals },
    expected: null,
    candidate: null,
    ...speak({ sentence }),
    history: series,
  };
}
