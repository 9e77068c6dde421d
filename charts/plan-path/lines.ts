import type { PlanSeries, PlanTarget } from '#server/schemas/plans.ts';

/** A day and the value that stood or is due then. */
export type Point = readonly [day: string, value: number];

export interface PlanLine {
  key: string;
  name: string;
  points: Point[];
}

export type PlanPathState = Pick<PlanSeries, 'targets' | 'places'>;

/** What was told of each place, and whether there is enough of it to be drawn. */
export function planLines({ places }: Pick<PlanSeries, 'places'>): PlanLine[] {
  return places
    .map(({ place, values }) => ({
      key: place.key,
      name: place.name,
      points: values.flatMap(({ period, value }): Point[] =>
        value === null ? [] : [[period.last, value.value]],
      ),
    }))
    .filter(({ points }) => points.length > 0);
}

/** From the base to what is due; without a base what is due alone. Of one place only: others have other bases. */
export function pathPoints({ targets, places }: PlanPathState): Point[] {
  const [one, ...more] = places;
  if (!one || more.length > 0) return [];
  const ends = targets.flatMap((target): Point[] => {
    const end = endOf(target);
    return target.due === null || end === null ? [] : [[target.due, end]];
  });
  const year = targets.find(({ base }) => base?.year != null)?.base?.year ?? null;
  if (!one.base || year === null || ends.length === 0) return ends;
  return [[`${year}-12-31`, one.base.value], ...ends];
}

/** Whether there is a line from a base, and not what is due alone. */
export const hasPath = (series: PlanPathState): boolean =>
  pathPoints(series).length > series.targets.filter(isDrawn).length;

const isDrawn = (target: PlanTarget) => target.due !== null && endOf(target) !== null;

const endOf = ({ low, high }: PlanTarget) => (low !== null && high !== null ? null : (low ?? high));
