import { Type, type Static } from 'typebox';
import {
  DepartmentRef,
  EnglishName,
  GapRatio,
  HasTargets,
  IndicatorRef,
  Measure,
  Nullable,
  PeriodRef,
  Places,
  RegionRef,
  Revision,
  tallyFields,
  TypicalGap,
} from './scalars.ts';
import { DepartmentStanding, resultFields } from './scorecards.ts';

export const MatrixCell = Type.Object({
  regionId: Type.String(),
  ...resultFields,
  gapRatio: GapRatio,
  revision: Revision,
});
export type MatrixCell = Static<typeof MatrixCell>;

export const MatrixRow = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  groupId: Nullable(Type.String({ description: 'Who is compared; null: not ranked.' })),
  reported: Nullable(
    Type.Integer({ description: 'How many of the group have reported; null: not ranked.' }),
  ),
  expected: Nullable(
    Type.Integer({ description: 'Of how many. While fewer have, nobody has a rank.' }),
  ),
  typicalGap: TypicalGap,
  cells: Type.Array(MatrixCell, {
    description: 'One for each region that has the indicator, in the order of the regions.',
  }),
});
export type MatrixRow = Static<typeof MatrixRow>;

export const MatrixGroup = Type.Object({
  id: Type.String(),
  label: Type.String(),
  labelEn: EnglishName,
  sizeNote: Type.String({ description: 'Who is in it, in words.' }),
  memberIds: Type.Array(Type.String()),
});
export type MatrixGroup = Static<typeof MatrixGroup>;

export const RegionStanding = Type.Object({
  region: RegionRef,
  ...tallyFields,
  places: Places,
});
export type RegionStanding = Static<typeof RegionStanding>;

export const Overview = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  publishedOn: Nullable(Type.String()),
  hasTargets: HasTargets,
  city: Nullable(RegionStanding),
  /** Columns of the matrix: the city first, then the order of the annexes. */
  regions: Type.Array(RegionRef),
  regionStandings: Type.Array(RegionStanding, {
    description:
      'Counties, then parks; in each the largest unmet share first, without targets most often first.',
  }),
  departmentStandings: Type.Array(DepartmentStanding, {
    description: 'Largest unmet share first.',
  }),
  groups: Type.Array(MatrixGroup, { description: 'Comparison groups of the rows.' }),
  rows: Type.Array(MatrixRow, { description: 'By department, in the order of the annexes.' }),
  findings: Type.Integer({ description: 'How many findings the release has.' }),
});
export type Overview = Static<typeof Overview>;
