import { Type, type Static } from 'typebox';
import {
  DepartmentRef,
  IndicatorRef,
  Measure,
  Nullable,
  OneOf,
  PeriodRef,
  RegionRef,
  Status,
} from './scalars.ts';
import { WITHHELD_REASONS } from '#domain/movement/types.ts';

/** Why a movement is not given. */
export const WithheldReason = OneOf(
  WITHHELD_REASONS,
  'no-release: nothing to compare with; not-held: that release has no such figure; same-period: no newer figure than before; new-year: counts began anew and rates have another base and target; basis-changed: other months or another unit; group-changed: other regions are compared; missing: a figure is missing; not-reported: some of the comparison group have not reported; no-target: no target then or now; not-ranked',
);

/** A difference between then and now, or why there is none. */
const difference = Type.Object({
  change: Nullable(
    Type.Number({ description: 'Now − then: percentage points of a rate, the unit of a count.' }),
  ),
  decimals: Type.Integer(),
  before: Nullable(Type.Number()),
  withheld: Nullable(WithheldReason),
});

export const RankMove = Type.Object({
  before: Nullable(Type.Integer()),
  gained: Nullable(Type.Integer({ description: 'Places gained; negative: lost. own + others.' })),
  own: Nullable(
    Type.Integer({
      description: 'Places gained by the own change alone, the others as they were.',
    }),
  ),
  others: Nullable(Type.Integer({ description: 'Places gained by the change of the others.' })),
  withheld: Nullable(WithheldReason),
});

/** What changed since one earlier release. */
export const Since = Type.Object({
  release: Nullable(Type.String()),
  period: Nullable(PeriodRef),
  actual: difference,
  gap: difference,
  status: Type.Object({ before: Nullable(Status), withheld: Nullable(WithheldReason) }),
  rank: RankMove,
});
export type Since = Static<typeof Since>;

/** How firmly a place is held. */
export const HeldRank = Type.Object({
  rank: Type.Integer(),
  of: Type.Integer(),
  toGain: Nullable(
    Type.Number({
      description:
        'By how much the figure must get better to share the next better place, which gains it; never negative; null at the top.',
    }),
  ),
  nextBetter: Nullable(Type.Integer({ description: 'The place that would be gained.' })),
  toHold: Nullable(
    Type.Number({
      description:
        'By how much the figure may get worse and still hold the place, shared at the end; 0 where it is shared already; null: none is behind.',
    }),
  ),
  decimals: Type.Integer(),
  tied: Type.Array(Type.String(), { description: 'Region ids that share the place.' }),
  tooClose: Type.Array(Type.String(), {
    description:
      'Region ids, besides those that share the place, whose printed figure is one unit of its last decimal away or less: the true ones, before rounding, may lie closer than that. Counts are exact: none.',
  }),
});
export type HeldRank = Static<typeof HeldRank>;

export const MovementCell = Type.Object({
  regionId: Type.String(),
  actual: Nullable(Type.Number()),
  decimals: Type.Integer(),
  gap: Nullable(Type.Number()),
  gapDecimals: Type.Integer(),
  status: Status,
  place: Nullable(HeldRank),
  sincePrevious: Since,
  sinceYear: Since,
});
export type MovementCell = Static<typeof MovementCell>;

export const MovementRow = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  cells: Type.Array(MovementCell),
});
export type MovementRow = Static<typeof MovementRow>;

/** Monitorable and unmet, now and then, over the indicators that could be monitored both times and can be compared. */
export const TallyMove = Type.Object({
  monitorable: Type.Integer({ description: 'How many indicators are compared.' }),
  unmet: Type.Integer({ description: 'Of those, now.' }),
  unmetBefore: Nullable(Type.Integer({ description: 'Of those, then; null: none is compared.' })),
  newlyMet: Type.Array(Type.String(), { description: 'Indicator ids: unmet then, met now.' }),
  newlyUnmet: Type.Array(Type.String(), { description: 'Indicator ids: met then, unmet now.' }),
  withheld: Nullable(
    OneOf(WITHHELD_REASONS, 'Where none is compared: the reason that most indicators have.'),
  ),
});
export type TallyMove = Static<typeof TallyMove>;

export const RegionMovement = Type.Object({
  region: RegionRef,
  sincePrevious: TallyMove,
  sinceYear: TallyMove,
});
export type RegionMovement = Static<typeof RegionMovement>;

/** The figures of the city that a department answers for. */
export const DepartmentMovement = Type.Object({
  department: DepartmentRef,
  sincePrevious: TallyMove,
  sinceYear: TallyMove,
});
export type DepartmentMovement = Static<typeof DepartmentMovement>;

export const ReleaseThen = Nullable(Type.Object({ id: Type.String(), period: PeriodRef }));

export const Movement = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  /** The newest earlier release that has scorecards. */
  previous: ReleaseThen,
  /** The release of the same month last year. */
  yearBefore: ReleaseThen,
  regions: Type.Array(RegionMovement, {
    description: 'In the order of the annexes; each over the indicators of this answer.',
  }),
  departments: Type.Array(DepartmentMovement, { description: 'In the order of the annexes.' }),
  rows: Type.Array(MovementRow, { description: 'By department, in the order of the annexes.' }),
});
export type Movement = Static<typeof Movement>;
