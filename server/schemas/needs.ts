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
  Target,
} from './scalars.ts';
import { NEED_BASES, NEED_BOUNDS, NEED_REFUSALS } from '#domain/needs/types.ts';

/** The amounts behind a rate that is worked out from them. */
const NeedLevels = Type.Object({
  indicator: IndicatorRef,
  toDate: Type.Number({ description: 'This year, to the end of the period.' }),
  lastToDate: Type.Number({ description: 'The same months of last year.' }),
  lastYear: Type.Number({ description: 'All of last year.' }),
  decimals: Type.Integer({ description: 'The most that one of them has.' }),
});

/** What one figure would need over the rest of the year to reach its annual target. */
export const Need = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  region: RegionRef,
  period: PeriodRef,
  target: Nullable(Target),
  actual: Nullable(Type.Number()),
  decimals: Type.Integer(),
  status: Status,
  monthsLeft: Type.Integer({ description: 'Of the year, after the figure’s own period.' }),
  goal: Nullable(
    Type.Object(
      {
        bound: OneOf(NEED_BOUNDS, 'at-least: must be reached; at-most: must not be passed'),
        value: Type.Number(),
        decimals: Type.Integer(),
      },
      { description: 'The end of the target that the year must keep to.' },
    ),
  ),
  basis: Nullable(
    OneOf(
      NEED_BASES,
      'levels: from the amounts of both years; last-year-shares: by last year’s months; set-path: by a path the office laid down; even: every month alike, for want of better',
    ),
  ),
  elapsedSharePct: Nullable(
    Type.Number({ description: 'The part of the year’s whole that lies behind, on that basis.' }),
  ),
  levels: Nullable(NeedLevels),
  required: Nullable(
    Type.Number({
      description:
        'For a rate: the growth needed over the remaining months, in %, rounded up at its decimals so that it suffices; for a count: what is needed a month, rounded up to a tenth. Under an upper bound: what is still allowed, rounded down.',
    }),
  ),
  requiredDecimals: Type.Integer(),
  /** Counts only: where the path would have the figure now, and how far it is ahead (+) or behind (−). */
  pace: Nullable(
    Type.Object({
      expected: Type.Number(),
      ahead: Type.Number({ description: 'Actual − expected.' }),
      decimals: Type.Integer(),
    }),
  ),
  isReached: Type.Boolean({
    description:
      'The months behind suffice: a count that has its annual target already, or a rate that nothing can bring below it (then `refused` says growth-impossible).',
  }),
  refused: Nullable(OneOf(NEED_REFUSALS, 'Why nothing can be worked out.')),
});
export type Need = Static<typeof Need>;

export const Needs = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  needs: Type.Array(Need, {
    description: 'By department, in the order of the annexes; regions in theirs.',
  }),
});
export type Needs = Static<typeof Needs>;
