import type { MovementCell } from '#server/schemas/movement.ts';
import type { ScorecardRow } from '#server/schemas/scorecards.ts';

/** Within so many points of its target a rate is called near it. */
export const NEAR_POINTS = 0.5;
/** A place that is farther away than this is no next step: points of a rate or an index, else units. */
const REACH = { rate: 1, count: 2 } as const;
const MOST = 3;

/** An indicator and what is lacking, or what there is to lose. */
export interface Step {
  row: ScorecardRow;
  by: number;
  decimals: number;
}

export interface PlaceStep extends Step {
  /** The place that would be reached. */
  place: number;
}

export interface NextSteps {
  /** Rates that miss their target by no more than half a point, nearest first. */
  near: Step[];
  /** Places that would be gained with little, least first. */
  places: PlaceStep[];
  /** Rates that meet their target by no more than half a point: a small fall would lose it. */
  narrow: Step[];
}

export function findNextSteps(
  rows: readonly ScorecardRow[],
  movement: ReadonlyMap<string, Pick<MovementCell, 'place'>>,
): NextSteps {
  const close = rows.filter(
    ({ gap, measure }) => gap !== null && measure === 'rate' && Math.abs(gap) <= NEAR_POINTS,
  );
  const stepsOf = (status: ScorecardRow['status']) =>
    close
      .filter((row) => row.status === status && !isInsideRange(row))
      .map((row) => ({ row, by: Math.abs(row.gap ?? 0), decimals: row.gapDecimals }))
      .toSorted(byLeast);
  return {
    near: stepsOf('unmet'),
    places: placeSteps(rows, movement).toSorted(byLeast).slice(0, MOST),
    narrow: stepsOf('met').slice(0, MOST),
  };
}

function placeSteps(
  rows: readonly ScorecardRow[],
  movement: ReadonlyMap<string, Pick<MovementCell, 'place'>>,
): PlaceStep[] {
  return rows.flatMap((row) => {
    const place = movement.get(row.indicator.id)?.place;
    if (place?.toGain == null || place.nextBetter === null) return [];
    const reach = REACH[row.measure === 'rate' || row.measure === 'index' ? 'rate' : 'count'];
    if (place.toGain > reach) return [];
    return [{ row, by: place.toGain, decimals: place.decimals, place: place.nextBetter }];
  });
}

const byLeast = (a: Step, b: Step) => a.by - b.by;

/** Against a range the gap is 0 wherever it lies inside: it does not say how near the edge is. */
const isInsideRange = ({ target, status }: ScorecardRow) =>
  status === 'met' && target?.low != null && target.high !== null;
