import { Type, type Static, type TSchema } from 'typebox';
import { MEASURES, DIRECTIONS, MISSING_REASONS, REGION_KINDS } from '#domain/dictionary.ts';
import { STATUSES } from '#domain/status.ts';
import { NoteMark, NoteText } from './note-marks.ts';

/** A bare `Type.Number()` in a reply turns null into 0 without a word; every value that may be absent goes through here. */
export function Nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** One of a list of words. */
export function OneOf<const T extends string>(words: readonly T[], description?: string) {
  return Type.Unsafe<T>({
    type: 'string',
    enum: words,
    ...(description && { description }),
  });
}

/** YYYY-MM. `[0-9]`: elsewhere than in JavaScript `\d` has the digits of every script. */
export const MONTH = '^[0-9]{4}-(0[1-9]|1[0-2])$';

/** A load by its number, in an address. */
export const LoadNo = Type.Integer({ minimum: 1, maximum: 999_999_999 });

export const Ref = Type.Object({ id: Type.String(), name: Type.String() });
export type Ref = Static<typeof Ref>;

/** Beside every name of the dictionary. */
export const EnglishName = Nullable(
  Type.String({ description: 'Null where the dictionary has none.' }),
);

/** A region or an indicator by name alone. */
export const NameRef = Type.Object({
  id: Type.String(),
  name: Type.String(),
  nameEn: EnglishName,
});
export type NameRef = Static<typeof NameRef>;

export const PeriodRef = Type.Object({
  start: Type.String({ description: 'YYYY-MM' }),
  end: Type.String({ description: 'YYYY-MM' }),
  label: Type.String({ description: '2019年1-6月' }),
});
export type PeriodRef = Static<typeof PeriodRef>;

export const RegionRef = Type.Object({
  id: Type.String(),
  name: Type.String(),
  shortName: Type.String({ description: 'For narrow columns: 全市.' }),
  nameEn: EnglishName,
  shortNameEn: EnglishName,
  kind: OneOf(REGION_KINDS),
});
export type RegionRef = Static<typeof RegionRef>;

export const DepartmentRef = Type.Object({
  id: Type.String(),
  name: Type.String(),
  shortName: Type.String({ description: 'As prose has it: 市某局.' }),
  nameEn: EnglishName,
  shortNameEn: EnglishName,
});
export type DepartmentRef = Static<typeof DepartmentRef>;

export const IndicatorRef = Type.Object({
  id: Type.String(),
  name: Type.String({
    description: 'As the annexes print it, with its unit in brackets where it has one.',
  }),
  proseName: Type.String({ description: 'The short form, without unit.' }),
  nameEn: EnglishName,
  unit: Type.String(),
});
export type IndicatorRef = Static<typeof IndicatorRef>;

/** Who of a comparison group has reported. */
export const reportedFields = {
  reported: Type.Integer({
    description:
      'Regions of the group that have reported a figure, or by a sign that there is none.',
  }),
  expected: Type.Integer({
    description:
      'The group, less those that the release says it is complete without. Nobody has a rank while fewer have reported.',
  }),
};

export const GroupRef = Type.Object({
  id: Type.String(),
  label: Type.String(),
  labelEn: EnglishName,
  size: Type.Integer({
    description: 'Regions of the group that have a rank: none while some have not reported.',
  }),
  ...reportedFields,
});
export type GroupRef = Static<typeof GroupRef>;

export const Measure = OneOf(MEASURES, 'rate %, count 家, index about 100, level an amount');
export const Direction = OneOf(DIRECTIONS, 'Which way is better.');
export const Status = OneOf(STATUSES);
export const MissingReason = OneOf(MISSING_REASONS, 'Why there is no figure.');

/** That a load was taken back. */
export const Undone = Nullable(
  Type.Object(
    { at: Type.String({ description: 'ISO 8601' }), note: Type.String() },
    { description: 'When it was taken back, and why.' },
  ),
);

/** How often a value was replaced. */
export const Revision = Type.Integer({
  description: '0 for the first value of a cell, 1 after its first revision.',
});

export const Target = Type.Object({
  text: Type.String({ description: 'The words as printed.' }),
  low: Nullable(Type.Number({ description: 'Met from here up; null: no lower bound.' })),
  high: Nullable(Type.Number({ description: 'Met up to here, or the upper end of a range.' })),
  noteMark: NoteMark,
  noteText: NoteText,
});
export type Target = Static<typeof Target>;

/** How large a gap is where it stands. */
export const TypicalGap = Nullable(
  Type.Number({
    description:
      'The median of the absolute gaps in the comparison group (of what is not ranked, of all parts of the city), at least the floor of the measure (0.5 percentage points and 1 enterprise where the dictionary does not say otherwise); null where there are none.',
  }),
);
export const GapRatio = Nullable(
  Type.Number({
    description: 'gap ÷ typicalGap, with its sign; null for a count of the whole city.',
  }),
);

/** Counts of monitorable and unmet indicators. */
export const tallyFields = {
  monitorable: Type.Integer({ description: 'Indicators with a target and an actual.' }),
  unmet: Type.Integer(),
  unmetSharePct: Nullable(
    Type.Number({
      description: 'Unmet ÷ monitorable in percent, one decimal; null when none can be monitored.',
    }),
  ),
};
export const HasTargets = Type.Boolean({
  description: 'Whether any of these figures has a target; without one nothing is met or unmet.',
});

export const Places = Type.Object({
  ranked: Type.Integer({ description: 'Indicators by which it is ranked with others.' }),
  first: Type.Integer({ description: 'By how many of them it comes first.' }),
  last: Type.Integer({
    description: 'By how many it comes last; nobody does where all are equal.',
  }),
});
export type Places = Static<typeof Places>;

export const Tally = Type.Object(tallyFields);
export type Tally = Static<typeof Tally>;
