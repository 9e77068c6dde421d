import type { Cell } from '../consequences/types.ts';
import { cellKey } from '../facts.ts';
import { nameCell, sayValue } from './say-value.ts';
import { doubt, type Doubt, type Fresh, type PlausibilityContext } from './types.ts';

/**
 * Figures that another release has published and that these would replace, each with what it was.
 * @example findRepublished([east 2.0 of 1-6月], { dictionary, elsewhere: [east 11.0 of 1-6月] })[0]?.code // 'republished'
 */
export function findRepublished(
  fresh: readonly Fresh[],
  { dictionary, elsewhere = [] }: Pick<PlausibilityContext, 'dictionary' | 'elsewhere'>,
): Doubt[] {
  if (elsewhere.length === 0) return [];
  const published = new Map(elsewhere.map((cell) => [cellKey(cell), cell]));
  return fresh.flatMap((one) => {
    const was = published.get(cellKey(one.cell));
    if (was === undefined || was.value === null || was.value === one.cell.value) return [];
    return [toDoubt(one, { ...was, value: was.value }, dictionary)];
  });
}

function toDoubt(
  { cell, indicator, series }: Fresh,
  was: Cell & { value: number },
  dictionary: PlausibilityContext['dictionary'],
): Doubt {
  const say = (value: number, decimals: number) =>
    indicator
      ? sayValue(value, decimals, indicator)
      : { zh: value.toFixed(decimals), en: value.toFixed(decimals) };
  return doubt('republished', cell, {
    history: series,
    say: () => {
      const name = nameCell(cell, dictionary);
      const before = say(was.value, was.decimals);
      const now =
        cell.value === null ? { zh: '没有数', en: 'no figure' } : say(cell.value, cell.decimals);
      return {
        zh: `${name.zh}已发布的是${before.zh}，将被改为${now.zh}。若不是修订，请不要这一期，或改正原表。`,
        en: `${name.en} is published as ${before.en} and would be replaced by ${now.en}. Unless it is a revision, leave this period out or correct the table.`,
      };
    },
  });
}
