import { Type, type Static } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { CADENCES } from '#domain/plans/cadence.ts';
import { PLAN_KINDS } from '#domain/plans/row.ts';
import { WATCH_STATUSES } from '#domain/plans/watched.ts';
import { DepartmentRef, NameRef, Nullable, OneOf } from './scalars.ts';

/** A sentence or a name in both languages. */
const Said = (description: string) =>
  Type.Object({ zh: Type.String(), en: Type.String() }, { description });

const Amount = (description: string) =>
  Nullable(Type.Object({ value: Type.Number(), decimals: Type.Integer() }, { description }));

export const PlanSpan = Type.Object({
  first: Type.String({ description: 'YYYY-MM-DD' }),
  last: Type.String({ description: 'YYYY-MM-DD' }),
  label: Type.String({ description: '2022年6月' }),
  labelEn: Type.String(),
});
export type PlanSpan = Static<typeof PlanSpan>;

export const PlanPlaceRef = Type.Object({
  key: Type.String({ description: 'The id of the region, else the folded name.' }),
  regionId: Nullable(Type.String({ description: 'Null: a place that the dictionary has not.' })),
  name: Type.String(),
  nameEn: Type.String(),
  isCounty: Type.Boolean({ description: 'Whether it is compared with the other counties.' }),
});
export type PlanPlaceRef = Static<typeof PlanPlaceRef>;

export const ToldValue = Type.Object({
  period: PlanSpan,
  text: Type.String({ description: 'As it was told.' }),
  value: Amount('Null: a grade, a ratio, a day or a word.'),
  isMet: Nullable(
    Type.Boolean({ description: 'Null: it cannot be judged, or is not there before it is due.' }),
  ),
  bound: Nullable(Said('What is asked for in its period.')),
  gap: Amount('Value less target; to a range the distance to the end that is missed.'),
  reason: Nullable(Said('Why it cannot be judged.')),
  note: Type.String(),
  converted: Nullable(Said('From which unit it was converted, and to what.')),
  reportedBy: Type.String(),
  release: Nullable(Type.String({ description: 'The release that has it; null: it was told.' })),
  line: Nullable(Type.Integer({ description: 'Its row in the table that told it, from 1.' })),
});
export type ToldValue = Static<typeof ToldValue>;

export const WatchStatus = OneOf(
  WATCH_STATUSES,
  'unmet, behind its path, lacking something to judge by, no-report where one is due, unread words, not-due, on-path, met, counted where no target is printed, withheld',
);

export const WatchedPlace = Type.Object({
  place: PlanPlaceRef,
  status: WatchStatus,
  due: Nullable(Type.String({ description: 'YYYY-MM-DD; null: it has no end.' })),
  bound: Nullable(Said('What is asked for at the end: ≤ 12%.')),
  latest: Nullable(ToldValue),
  lastJudged: Nullable(ToldValue),
  expected: Amount('Where a straight line from the base would be at the latest value.'),
  need: Nullable(
    Type.Object(
      {
        each: Type.Number(),
        decimals: Type.Integer(),
        spans: Type.Integer(),
        unit: OneOf(['year', 'month']),
      },
      { description: 'What it takes until it is due.' },
    ),
  ),
  asked: Nullable(PlanSpan),
  daysLate: Nullable(Type.Integer({ description: 'Of a date.' })),
  lack: Nullable(Said('What must be entered before a value can be judged.')),
  rank: Nullable(
    Type.Object(
      { rank: Type.Integer(), of: Type.Integer() },
      { description: 'Among the counties, once each has a figure of the same period.' },
    ),
  ),
});
export type WatchedPlace = Static<typeof WatchedPlace>;

export const PlanTarget = Type.Object({
  id: Type.String({ description: 'Of its series: all years of one indicator of one document.' }),
  plan: Type.Object({
    docNo: Type.String(),
    title: Type.String(),
    signedOn: Type.String({ description: 'YYYY-MM-DD; blank where the table has none.' }),
  }),
  sourceLine: Type.String({ description: 'Number of the gazette and line: 公报000第146行.' }),
  kind: OneOf(
    PLAN_KINDS,
    'an outcome, something counted up to an amount, a standing norm, a date, a count without a target',
  ),
  field: Type.String(),
  indicator: Type.String(),
  group: Type.String({ description: 'By what it is broken down; blank: it is not.' }),
  member: Type.String(),
  region: NameRef,
  units: Type.Array(Type.Object({ name: Type.String(), department: Nullable(DepartmentRef) }), {
    description: 'Who answers for it, as printed, and who of the dictionary that is.',
  }),
  unit: Type.String(),
  base: Nullable(
    Type.Object({
      year: Nullable(Type.Integer()),
      value: Nullable(Type.Number()),
      decimals: Nullable(Type.Integer()),
    }),
  ),
  year: Nullable(Type.Integer()),
  due: Nullable(Type.String({ description: 'YYYY-MM-DD; null: it has no end.' })),
  cadence: Nullable(
    Type.Object(
      {
        unit: OneOf(CADENCES),
        every: Type.Integer(),
        isPrinted: Type.Boolean({ description: 'False: a reading.' }),
        name: Said('每月'),
      },
      { description: 'How often it is asked for again; null: once, or whenever it is told.' },
    ),
  ),
  text: Type.String({ description: 'The target in the words of the plan.' }),
  words: Type.String({ description: 'The clause it stands in, as printed.' }),
  reading: Type.String({
    description: 'What was read from the words: ≥ 50%, ≤ 12%, 8%～8.5%, 比基期降低 20%.',
  }),
  readingEn: Type.String({ description: 'The same in English: 20% below the base.' }),
  readAs: Type.String({ description: 'Words of ours in place of the printed ones; mostly blank.' }),
  baseNote: Type.String({ description: 'Of the base, in the table’s own words.' }),
  readingNote: Type.String({ description: 'Of the reading, in the table’s own words.' }),
  low: Nullable(Type.Number()),
  high: Nullable(Type.Number()),
  monitorable: Type.Boolean({ description: 'Whether a value that is told would be judged.' }),
  reason: Nullable(Type.String({ description: 'What must be entered first, in Chinese.' })),
  reasonEn: Nullable(Type.String({ description: 'The same in English.' })),
  note: Nullable(
    Type.String({
      description: 'What a reader should know, in Chinese: the base already meets the target.',
    }),
  ),
  noteEn: Nullable(Type.String({ description: 'The same in English.' })),
  status: WatchStatus,
  places: Type.Array(WatchedPlace),
  access: OneOf(ACCESS_LEVELS, 'Who sees what came of it.'),
});
export type PlanTarget = Static<typeof PlanTarget>;
export const PlanTargets = Type.Array(PlanTarget);

export const PlanSeries = Type.Object({
  id: Type.String(),
  on: Type.String({ description: 'The day it stands so, YYYY-MM-DD.' }),
  targets: Type.Array(PlanTarget, { description: 'Its years, earliest first.' }),
  places: Type.Array(
    Type.Object({
      place: PlanPlaceRef,
      base: Amount('What a relative target starts from.'),
      values: Type.Array(ToldValue, {
        description: 'Oldest first, judged by the target then due.',
      }),
      steps: Type.Array(Said('How its standing was worked out, step by step.')),
    }),
  ),
  others: Type.Array(Type.Object({ id: Type.String(), member: Type.String() }), {
    description: 'The other members of its breakdown.',
  }),
  unread: Type.Array(
    Type.Object({
      period: Type.String(),
      value: Type.String(),
      reason: Said('Why it counts for nothing.'),
    }),
    { description: 'What was told and is not understood.' },
  ),
});
export type PlanSeries = Static<typeof PlanSeries>;
