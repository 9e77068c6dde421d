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

export const PlanTarget = Type.Object({
  plan: Type.Object({
    docNo: Type.String(),
    title: Type.String(),
    signedOn: Type.String({ description: 'YYYY-MM-DD' }),
  }),
  field: Type.String(),
  indicator: Type.String(),
  region: NameRef,
  unit: Type.String(),
  base: Nullable(
    Type.Object({
      year: Nullable(Type.Integer()),
      value: Nullable(Type.Number()),
      decimals: Nullable(Type.Integer()),
    }),
  ),
  year: Type.Integer(),
  text: Type.String({ description: 'The target in the words of the plan.' }),
  reading: Type.String({
    description: 'What was read from the words: ≥ 50%, ≤ 12%, 8%～8.5%, 比基期降低 20%.',
  }),
  readingEn: Type.String({ description: 'The same in English: 20% below the base.' }),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
  monitorable: Type.Boolean(),
  reason: Nullable(Type.String({ description: 'Why it cannot be monitored, in Chinese.' })),
  reasonEn: Nullable(Type.String({ description: 'The same in English.' })),
  note: Nullable(
    Type.String({
      description: 'What a reader should know, in Chinese: the base already meets the target.',
    }),
  ),
  noteEn: Nullable(Type.String({ description: 'The same in English.' })),
});
export type PlanTarget = Static<typeof PlanTarget>;
export const PlanTargets = Type.Array(PlanTarget);

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
