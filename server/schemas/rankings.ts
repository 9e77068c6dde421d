import { Type, type Static } from 'typebox';
import {
  DepartmentRef,
  Direction,
  EnglishName,
  HasTargets,
  IndicatorRef,
  Measure,
  Nullable,
  PeriodRef,
  RegionRef,
  reportedFields,
} from './scalars.ts';
import { resultFields, Source } from './scorecards.ts';

export const RankingRow = Type.Object({
  region: RegionRef,
  ...resultFields,
  source: Nullable(Source),
});
export type RankingRow = Static<typeof RankingRow>;

/** A row by some of its fields: any that it has, and its region by the id alone. */
const rowFields = { regionId: Type.String(), ...RankingRow.properties };
export type RankingField = keyof typeof rowFields;
export const RANKING_FIELDS = Object.keys(rowFields).filter(isField);
function isField(name: string): name is RankingField {
  return name in rowFields;
}
export const RankingRowOfFields = Type.Partial(Type.Object(rowFields));
export type RankingRowOfFields = Static<typeof RankingRowOfFields>;

export const RankingGroup = Type.Object({
  id: Type.String(),
  label: Type.String(),
  labelEn: EnglishName,
  sizeNote: Type.String({ description: 'Who is compared, in words.' }),
  size: Type.Integer(),
  ...reportedFields,
  memberIds: Type.Array(Type.String()),
});

export const Ranking = Type.Object({
  release: Type.String(),
  indicator: IndicatorRef,
  measure: Measure,
  direction: Direction,
  definition: Type.String(),
  definitionEn: EnglishName,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  group: Nullable(RankingGroup),
  city: Nullable(RankingRow),
  rows: Type.Array(RankingRow, {
    description:
      'Ranked regions best first, then the ones that are not ranked; the city stands apart.',
  }),
  references: Type.Array(RankingRow, {
    description: 'Figures of wider places, the nation or the province: never ranked.',
  }),
});
export type Ranking = Static<typeof Ranking>;

export const RankingOfFields = Type.Object({
  ...Ranking.properties,
  city: Nullable(RankingRowOfFields),
  rows: Type.Array(RankingRowOfFields, { description: 'The same rows in the same order.' }),
  references: Type.Array(RankingRowOfFields),
});
export type RankingOfFields = Static<typeof RankingOfFields>;

export const Rankings = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  hasTargets: HasTargets,
  rankings: Type.Array(Ranking),
});
export type Rankings = Static<typeof Rankings>;

export const RankingsOfFields = Type.Object({
  ...Rankings.properties,
  rankings: Type.Array(RankingOfFields),
});
