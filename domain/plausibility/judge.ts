import type { Cell } from '../consequences/types.ts';
import { findById } from '../find-by-id.ts';
import { doubtFraction, findFractions } from './find-fractions.ts';
import { judgeMissing } from './missing.ts';
import { judgeValue } from './out-of-range.ts';
import { openPeers } from './peers.ts';
import { findRepublished } from './republished.ts';
import { findRepeats } from './repeats.ts';
import { seriesBefore } from './series.ts';
import { findShifted } from './shifted.ts';
import type { Doubt, Fresh, PlausibilityContext } from './types.ts';

/**
 * Judges the new values in portions: all those of some regions at a time, with the history of these, so
 * that no more of it need be held at once. What is said of the release as a whole is worked out before.
 */
export function openJudge(
  newCells: readonly Cell[],
  context: PlausibilityContext,
): (portion: readonly Cell[], history: readonly Cell[]) => Doubt[] {
  const { dictionary, release } = context;
  const basis = { dictionary, peers: openPeers(release, dictionary.regions) };
  const fractions = findFractions(newCells, context);
  const judgeOne = (one: Fresh): Doubt | null =>
    judgeMissing(one, basis) ??
    judgeValue(one, basis) ??
    (fractions.has(one.cell) ? doubtFraction(one, basis) : null);
  return (portion, history) => {
    const earlier = Map.groupBy(history, keyOf);
    const fresh = portion.map((cell): Fresh => {
      const indicator = findById(dictionary.indicators, cell.indicatorId) ?? null;
      return { cell, indicator, series: seriesBefore(cell, earlier.get(keyOf(cell)) ?? []) };
    });
    return [
      ...findRepublished(fresh, context),
      ...fresh.flatMap((one) => judgeOne(one) ?? []),
      ...findRepeats(fresh, basis),
      ...findShifted(fresh, basis),
    ];
  };
}

function keyOf({ indicatorId, regionId }: Pick<Cell, 'indicatorId' | 'regionId'>): string {
  return `${indicatorId} ${regionId}`;
}
