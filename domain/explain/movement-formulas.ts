import type { Comparison, Difference, RankMove, Since } from '../movement/types.ts';
import type { Amount, Formula } from './types.ts';

/**
 * How a figure, its gap and its place moved since one earlier release.
 * @example explainMovement({ actual, gap, rank: 3 }, since, 'previous')
 *   // change-actual 10.9 − 10.7 = 0.2, change-gap 0.4 − (−0.1) = 0.5, rank-moved 5 − 3 = 2
 */
export function explainMovement(
  now: { actual: Amount | null; gap: Amount | null; rank: number | null },
  since: Since,
  comparison: Comparison,
): Formula[] {
  return [
    explainChange('change-actual', now.actual, since.actual, comparison),
    explainChange('change-gap', now.gap, since.gap, comparison),
    explainRankMove(now.rank, since.rank, comparison),
  ];
}

function explainChange(
  code: 'change-actual' | 'change-gap',
  now: Amount | null,
  { change, decimals, before, withheld }: Difference,
  since: Comparison,
): Formula {
  if (!now || change === null || before === null) {
    return { code, since, terms: [], result: null, withheld: withheld ?? 'missing' };
  }
  return {
    code,
    since,
    terms: [
      { role: 'now', value: now.value, decimals },
      { role: 'then', value: before, decimals },
    ],
    result: { value: change, decimals },
    withheld: null,
  };
}

/** First alone among the others' old figures, then among their new ones. */
function explainRankMove(now: number | null, move: RankMove, since: Comparison): Formula {
  const { before, gained, own, others, withheld } = move;
  if (now === null || before === null || gained === null || own === null || others === null) {
    const reason = withheld ?? 'not-ranked';
    return { code: 'rank-moved', since, terms: [], result: null, withheld: reason };
  }
  const places = [
    ['rank-then', before],
    ['rank-alone', before - own],
    ['rank-now', now],
    ['own', own],
    ['others', others],
  ] as const;
  return {
    code: 'rank-moved',
    since,
    terms: places.map(([role, value]) => ({ role, value, decimals: 0 })),
    result: { value: gained, decimals: 0 },
    withheld: null,
  };
}
