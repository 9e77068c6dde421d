import { Type, type Static } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { FamilyRef } from './families.ts';
import { DepartmentRef, Direction, EnglishName, Measure, Nullable, OneOf } from './scalars.ts';
import { REGION_KINDS } from '#domain/dictionary.ts';

export const RegionDetail = Type.Object({
  id: Type.String(),
  code: Nullable(Type.String({ description: 'GB/T 2260; parks have none.' })),
  name: Type.String(),
  shortName: Type.String(),
  proseName: Type.String(),
  nameEn: EnglishName,
  shortNameEn: EnglishName,
  kind: OneOf(REGION_KINDS),
  insideId: Nullable(Type.String()),
});
export type RegionDetail = Static<typeof RegionDetail>;

export const IndicatorDetail = Type.Object({
  id: Type.String(),
  name: Type.String(),
  proseName: Type.String(),
  nameEn: EnglishName,
  unit: Type.String(),
  measure: Measure,
  direction: Direction,
  decimals: Type.Integer(),
  department: Nullable(DepartmentRef),
  group: Nullable(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      labelEn: EnglishName,
      sizeNote: Type.String(),
      memberIds: Type.Array(Type.String()),
    }),
  ),
  family: Nullable(FamilyRef),
  periodLagMonths: Type.Integer(),
  aliases: Type.Array(Type.String()),
  definition: Type.String(),
  definitionEn: EnglishName,
  access: OneOf(ACCESS_LEVELS, 'Who sees its figures: everybody, accounts, who works on them.'),
  smallBelow: Nullable(
    Type.Integer({
      description: 'Figures from 1 to below it, whatever their sign, only accounts see.',
    }),
  ),
});
export type IndicatorDetail = Static<typeof IndicatorDetail>;

export const RegionList = Type.Array(RegionDetail);
export const DepartmentList = Type.Array(DepartmentRef);
export const IndicatorList = Type.Array(IndicatorDetail);
