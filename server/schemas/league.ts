import { Type, type Static } from 'typebox';
import { TallyMove, ReleaseThen } from './movement.ts';
import {
  DepartmentRef,
  GapRatio,
  HasTargets,
  IndicatorRef,
  Measure,
  Nullable,
  OneOf,
  PeriodRef,
  Places,
  RegionRef,
  tallyFields,
} from './scalars.ts';
import { DepartmentStanding } from './scorecards.ts';

/** A target that is missed. */
export const LeagueMiss = Type.Object({
  indicatorId: Type.String(),
  gap: Type.Number({ description: 'Actual − target, as in the matrix.' }),
  gapDecimals: Type.Integer(),
  gapRatio: GapRatio,
  rank: Nullable(Type.Integer()),
  of: Type.Integer({ description: 'How many are ranked; 0: none is.' }),
});
export type LeagueMiss = Static<typeof LeagueMiss>;

export const StandsOut = Type.Object({
  indicatorId: Type.String({ description: 'The first of `missed`.' }),
  isOutstanding: Type.Boolean({
    description: 'Whether it is wider than is usual in its group: from the second step on.',
  }),
});
export type StandsOut = Static<typeof StandsOut>;

export const LeagueRow = Type.Object({
  region: RegionRef,
  place: Nullable(
    Type.Integer({
      description:
        'Among its kind, the largest share of targets missed first; equal shares share a place and the next is skipped. Null: nothing to stand by, and for the city.',
    }),
  ),
  ...tallyFields,
  missing: Type.Integer({ description: 'Targets that nothing can be said of: no figure.' }),
  places: Places,
  missed: Type.Array(LeagueMiss, {
    description: 'Rates, then counts; in each the widest for its group first.',
  }),
  standsOut: Nullable(StandsOut),
  sincePrevious: TallyMove,
  sinceYear: TallyMove,
  trend: Type.Array(Nullable(Type.Number()), {
    description: 'Share of targets missed in percent, one for each of `months`.',
  }),
});
export type LeagueRow = Static<typeof LeagueRow>;

export const LeagueIndicator = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  peers: Type.Array(Type.Number(), {
    description:
      'The gaps of the whole group, each ÷ the typical gap; below 0 falls short, whichever way the target goes. Empty where no `standsOut` is of this indicator.',
  }),
});
export type LeagueIndicator = Static<typeof LeagueIndicator>;

export const League = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  hasTargets: HasTargets,
  previous: ReleaseThen,
  yearBefore: ReleaseThen,
  months: Type.Array(Type.Object({ release: Type.String(), period: PeriodRef }), {
    description: 'The releases with scorecards of 36 months, oldest first, this one last.',
  }),
  indicators: Type.Array(LeagueIndicator, { description: 'All that the rows name.' }),
  city: Nullable(LeagueRow),
  groups: Type.Array(
    Type.Object({ kind: OneOf(['county', 'park']), rows: Type.Array(LeagueRow) }),
    { description: 'Counties, then parks: a park lies inside a county.' },
  ),
  departments: Type.Array(DepartmentStanding, { description: 'Largest unmet share first.' }),
  findings: Type.Integer({ description: 'How many findings the release has.' }),
});
export type League = Static<typeof League>;
