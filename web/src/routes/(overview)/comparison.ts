import type { Movement, MovementCell, Since, TallyMove } from '#server/schemas/movement.ts';
import type { SinceChoice } from '#lib/url/overview.ts';

type WithheldReason = NonNullable<Since['gap']['withheld']>;

/** The release that is shown against one earlier release. */
export interface Comparison {
  since: SinceChoice;
  cellOf: (indicatorId: string, regionId: string) => Since | null;
  /** Of a region or, by the city's figures, of a department; null where nothing can be compared. */
  tallyOf: (id: string) => TallyMove | null;
}

/** Something to compare with, or the one reason why there is nothing. */
export type Compared =
  { comparison: Comparison; withheld: null } | { comparison: null; withheld: WithheldReason };

const FIELDS = { previous: 'sincePrevious', year: 'sinceYear' } as const;

/** What a movement says of one earlier release; where all of it is withheld, the reason most cells give. */
export function compareSince(movement: Movement, since: SinceChoice): Compared {
  const field = FIELDS[since];
  const cells = movement.rows.flatMap((row) => row.cells.map((cell) => cell[field]));
  if (!cells.some(({ gap, rank }) => gap.change !== null || rank.gained !== null)) {
    return { comparison: null, withheld: commonest(cells.map(({ gap }) => gap.withheld)) };
  }
  const byPlace = new Map(
    movement.rows.flatMap(({ indicator, cells }) =>
      cells.map((cell): [string, MovementCell] => [keyOf(indicator.id, cell.regionId), cell]),
    ),
  );
  const tallies = new Map([
    ...movement.regions.map((moved) => [moved.region.id, moved[field]] as const),
    ...movement.departments.map((moved) => [moved.department.id, moved[field]] as const),
  ]);
  const comparison: Comparison = {
    since,
    cellOf: (indicatorId, regionId) => byPlace.get(keyOf(indicatorId, regionId))?.[field] ?? null,
    tallyOf: (id) => {
      const tally = tallies.get(id);
      return tally && tally.unmetBefore !== null ? tally : null;
    },
  };
  return { comparison, withheld: null };
}

/** The one that was asked for where it can be had, else the one before, else a year ago. */
export function chooseComparison(
  movement: Movement | null,
  asked: SinceChoice | null,
): Comparison | null {
  if (!movement) return null;
  const order: SinceChoice[] = asked === 'year' ? ['year', 'previous'] : ['previous', 'year'];
  for (const since of order) {
    const { comparison } = compareSince(movement, since);
    if (comparison) return comparison;
  }
  return null;
}

const keyOf = (indicatorId: string, regionId: string) => `${indicatorId} ${regionId}`;

function commonest(reasons: readonly (WithheldReason | null)[]): WithheldReason {
  const groups = Map.groupBy(
    reasons.filter((reason) => reason !== null),
    (reason) => reason,
  );
  const [most] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'no-release';
}
