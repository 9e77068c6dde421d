import { Type, type Static } from 'typebox';
import { FAMILY_ROLES } from '#domain/families.ts';
import { FamilyRef } from './families.ts';
import { NoteMark, NoteText, PrintedNote } from './note-marks.ts';
import {
  IndicatorRef,
  MissingReason,
  NameRef,
  Nullable,
  OneOf,
  PeriodRef,
  RegionRef,
  Revision,
} from './scalars.ts';

const Point = Type.Object({
  period: PeriodRef,
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(MissingReason),
  noteMark: NoteMark,
  noteText: NoteText,
  revision: Revision,
});
export type Point = Static<typeof Point>;

export const Prices = Type.Object({
  family: FamilyRef,
  region: RegionRef,
  base: Type.Integer({ description: 'Each index is about 100.' }),
  series: Type.Array(
    Type.Object({
      index: NameRef,
      basis: OneOf(FAMILY_ROLES['index-bases'], 'What it is compared with.'),
      indicator: IndicatorRef,
      points: Type.Array(Point),
    }),
    { description: 'Index by index: month on month, year on year, year to date.' },
  ),
});
export type Prices = Static<typeof Prices>;

export const HouseholdRow = Type.Object({
  measure: NameRef,
  residence: NameRef,
  indicator: Type.String({ description: 'Of both levels.' }),
  unit: Type.String(),
  current: Point,
  previous: Point,
  growthPct: Nullable(Type.Number({ description: 'From both levels, two decimals.' })),
  printedGrowthPct: Nullable(Type.Number()),
  printedGrowthNote: Type.Optional(PrintedNote),
  release: Type.String({ description: 'In which the newer of both figures was printed.' }),
});
export type HouseholdRow = Static<typeof HouseholdRow>;

export const Households = Type.Object({
  family: FamilyRef,
  region: RegionRef,
  rows: Type.Array(HouseholdRow, {
    description: 'One measure after the other; urban, then rural; newest period first.',
  }),
});
export type Households = Static<typeof Households>;

export const Series = Type.Object({
  indicator: IndicatorRef,
  region: NameRef,
  points: Type.Array(
    Type.Object({
      ...Point.properties,
      release: Type.String(),
      loadId: Type.Integer(),
    }),
    { description: 'Oldest first.' },
  ),
});
export type Series = Static<typeof Series>;
