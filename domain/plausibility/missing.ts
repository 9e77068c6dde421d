import type { Dictionary } from '../dictionary.ts';
import { sayPeriod } from '../said-names.ts';
import { nameCell, sayValue } from './say-value.ts';
import { isValued } from './series.ts';
import { doubt, type Doubt, type Fresh } from './types.ts';

/** After so many values in a row a gap is worth a question. */
const FEWEST_VALUES = 3;

/** No figure where there always was one; null: there is one, or gaps are usual. */
export function judgeMissing(
  { cell, indicator, series }: Fresh,
  { dictionary }: { dictionary: Dictionary },
): Doubt | null {
  if (cell.value !== null || indicator === null) return null;
  const values = series.filter(isValued);
  const last = values.at(-1);
  if (!last || values.length < FEWEST_VALUES || values.length < series.length) return null;
  return doubt('missing-now', cell, {
    history: series,
    say: () => {
      const name = nameCell(cell, dictionary);
      const before = sayPeriod(last.period);
      const was = sayValue(last.value, last.decimals, indicator);
      return {
        zh: `${name.zh}没有数。此前${values.length}期每期都有，上一期（${before.zh}）是${was.zh}。请补上；若确实没有，请写明原因。`,
        en: `${name.en} has no figure. Each of the ${values.length} periods before had one, the last (${before.en}) ${was.en}. Fill it in; if there is none, say why.`,
      };
    },
  });
}
