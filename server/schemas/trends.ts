import { Type, type Static } from 'typebox';
import { USUAL_MONTHS } from '#domain/trend.ts';
import {
  DepartmentRef,
  IndicatorRef,
  Measure,
  MissingReason,
  Nullable,
  PeriodRef,
  RegionRef,
  Status,
  Target,
} from './scalars.ts';

export const TrendPoint = Type.Object({
  period: PeriodRef,
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(MissingReason),
  target: Nullable(Target),
  status: Status,
  rank: Nullable(
    Type.Integer({
      description: 'At that time; null also with `region`, which reads that region alone.',
    }),
  ),
});
export type TrendPoint = Static<typeof TrendPoint>;

export const Trend = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  region: RegionRef,
  points: Type.Array(TrendPoint, {
    description:
      'Oldest first: every period in which some region was given, so that a missing figure is a point without value. Cumulation begins anew every January.',
  }),
});
export type Trend = Static<typeof Trend>;

export const Trends = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  trends: Type.Array(Trend, {
    description: 'By department, in the order of the annexes; regions in theirs.',
  }),
});
export type Trends = Static<typeof Trends>;

export const TrendQuery = {
  region: Type.Optional(Type.String()),
  indicator: Type.Optional(Type.String()),
  department: Type.Optional(Type.String()),
  months: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 120,
      description: `How far back, with the figure's own month: ${USUAL_MONTHS} unless told otherwise.`,
    }),
  ),
};
