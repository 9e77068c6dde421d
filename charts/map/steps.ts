import { formatFigure } from '#domain/figure-text.ts';
import type { Language } from '#domain/language.ts';
import type { Ranking, RankingRow } from '#server/schemas/rankings.ts';
import type { Ink } from '../ink.ts';
import { wordsIn } from '../words.ts';

/** What shares a wash. */
export interface Step {
  wash: Ink;
  /** −0.9 至 −0.5 */
  text: string;
  /** Said also where it holds nobody: a step left out would look as if there were none. */
  isAlways: boolean;
  holds: (row: RankingRow) => boolean;
}

const SIZES = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** Beyond the third step of either side there is one without an end. */
const STEPS = 3;
const WASHES = [1, 2, 3, 4] as const;

/**
 * Equal steps of the plain gap on either side of the target, the last of each side open: so wide that
 * three in four lie in the others.
 */
export function stepsOf(
  rows: readonly RankingRow[],
  { direction }: Pick<Ranking, 'direction'>,
  language: Language,
): Step[] {
  const judged = rows.filter(({ status }) => status === 'met' || status === 'unmet');
  const sizes = judged.map(sizeOf).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length * 0.75)] ?? 0;
  const size = SIZES.find((one) => one * STEPS >= usual) ?? 1000;
  const decimals = Math.max(0, ...judged.map(({ gapDecimals }) => gapDecimals));
  const unit = 10 ** -decimals;
  const exact = (value: number) => Number(value.toFixed(decimals + 2));
  const width = Math.max(size, unit);
  // Where less is better, who falls short lies above the target.
  const [short, well] = direction === 'lower' ? (['+', '−'] as const) : (['−', '+'] as const);
  const words = wordsIn(language);
  const side = (status: 'met' | 'unmet', sign: string): Step[] =>
    Array.from({ length: STEPS + 1 }, (_, at) => at).flatMap((at): Step[] => {
      const from = exact(at * width);
      const to = at === STEPS ? Infinity : exact((at + 1) * width);
      // Nobody falls short by less than a unit.
      if (status === 'unmet' && to <= unit) return [];
      const least = status === 'unmet' ? Math.max(unit, from) : from;
      const most = exact(to - unit);
      const say = (value: number) => `${value === 0 ? '' : sign}${formatFigure(value, decimals)}`;
      const wash: Ink = `${status}-${WASHES[at] ?? 4}`;
      const text =
        to === Infinity
          ? words.andMore(say(from), sign === '−')
          : least >= most
            ? say(least)
            : sign === '−'
              ? words.between(say(most), say(least))
              : words.between(say(least), say(most));
      const holdsFrom = status === 'unmet' && from <= unit ? 0 : from;
      const holds = (row: RankingRow) =>
        row.status === status && sizeOf(row) >= holdsFrom && sizeOf(row) < to;
      return [{ wash, text, isAlways: true, holds }];
    });
  return [...side('unmet', short).toReversed(), ...side('met', well)];
}

/** Without the error that binary fractions bring: 24.8 − 24.0 is 0.8. */
const sizeOf = ({ gap, gapDecimals }: RankingRow): number =>
  Number(Math.abs(gap ?? 0).toFixed(gapDecimals));
