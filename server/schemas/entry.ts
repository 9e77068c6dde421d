import { Type, type Static } from 'typebox';
import { CELL_LENGTH, NOTE_LENGTH } from '#domain/lengths.ts';
import {
  DepartmentRef,
  GroupRef,
  IndicatorRef,
  Measure,
  Nullable,
  OneOf,
  PeriodRef,
  RegionRef,
  Status,
  Target,
} from './scalars.ts';
import { Unlikely } from './preview.ts';
import { Peer } from './scorecards.ts';

const closed = { additionalProperties: false };
export const ENTRY_KINDS = ['scorecard', 'department-scorecard', 'ranking'] as const;
/** The subject of a ranking, of which a release has one. */
export const WHOLE = 'all';
const Kind = OneOf(ENTRY_KINDS);
const Subject = Type.String({ description: `A region; ${WHOLE} for a ranking.` });
const Source = OneOf(
  ['draft', 'published', 'template'],
  'Where its words come from: the draft, what is published, or the release before, blank.',
);

export const EntryTableRef = Type.Object({
  kind: Kind,
  subject: Subject,
  name: Type.String({ description: 'In Chinese: 附件1 某县.' }),
  nameEn: Type.String({ description: 'In English: Annex 1: Leping City.' }),
  title: Nullable(Type.String()),
  from: Source,
  rows: Type.Integer({ description: 'Lines, without those for which no figure is due.' }),
  filled: Type.Integer({ description: 'Those with a figure, or with a sign that there is none.' }),
});
export type EntryTableRef = Static<typeof EntryTableRef>;

/** Which edition is entered. */
export const aboutEntry = {
  release: Type.String(),
  title: Type.String(),
  period: PeriodRef,
  edition: Type.Integer({ description: '1: the first publication; from 2 on: revisions.' }),
};

export const EntryList = Type.Object({
  ...aboutEntry,
  tables: Type.Array(EntryTableRef, { description: 'In the order of the annexes.' }),
});
export type EntryList = Static<typeof EntryList>;

const Cure = {
  cure: Type.String({
    description: 'What is wrong and how to mend it, a whole sentence, in Chinese.',
  }),
  cureEn: Type.String(),
};

export const EntryProblem = Type.Object({
  column: OneOf(['target', 'actual']),
  found: Type.String(),
  expected: Type.String({ description: 'In Chinese.' }),
  expectedEn: Type.String(),
  ...Cure,
});
export type EntryProblem = Static<typeof EntryProblem>;

/** All that follows from a line as it is typed. */
export const EntryResult = Type.Object({
  indicatorId: Type.String(),
  regionId: Type.String(),
  problems: Type.Array(EntryProblem),
  warnings: Type.Array(Type.Object(Unlikely)),
  target: Nullable(Target),
  gap: Nullable(Type.Number()),
  gapDecimals: Type.Integer(),
  status: Status,
  rank: Nullable(Type.Integer()),
  group: Nullable(GroupRef),
  peers: Type.Array(Peer, { description: 'All ranked regions of its group, best first.' }),
});
export type EntryResult = Static<typeof EntryResult>;

export const EntryResults = Type.Object({
  rows: Type.Array(EntryResult),
  problems: Type.Array(Type.Object(Cure), {
    description: 'What is wrong with the table itself: its title names other months.',
  }),
});
export type EntryResults = Static<typeof EntryResults>;

export const EntryRow = Type.Object({
  headings: Type.Array(Type.Object({ text: Type.String(), textEn: Type.String() }), {
    description:
      'Lines that stand right above it in print: its department, in a ranking its indicator.',
  }),
  no: Nullable(Type.Integer()),
  indicator: IndicatorRef,
  measure: Measure,
  decimals: Type.Integer({ description: 'Decimals it is usually printed with.' }),
  department: Nullable(DepartmentRef),
  region: RegionRef,
  period: PeriodRef,
  targetText: Nullable(Type.String({ description: 'Null: the table has no such column.' })),
  actualText: Type.String(),
  result: EntryResult,
});
export type EntryRow = Static<typeof EntryRow>;

export const EntryGrid = Type.Object({
  ...aboutEntry,
  table: EntryTableRef,
  base: Type.String({ description: 'Hash of the table as it was opened; goes back on saving.' }),
  rows: Type.Array(EntryRow, { description: 'In the order of print.' }),
  problems: EntryResults.properties.problems,
});
export type EntryGrid = Static<typeof EntryGrid>;

const Words = Type.String({ maxLength: CELL_LENGTH });
export const TypedRow = Type.Object(
  {
    indicatorId: Type.String(),
    regionId: Type.Optional(Type.String({ description: 'Needed in a ranking.' })),
    target: Words,
    actual: Words,
  },
  closed,
);
export type TypedRow = Static<typeof TypedRow>;

const rows = Type.Array(TypedRow, { maxItems: 1000, description: 'Others stay as they are.' });

export const TypedRows = Type.Object({ rows }, closed);
export type TypedRows = Static<typeof TypedRows>;

export const EntryOrder = Type.Object(
  {
    rows,
    base: Type.String(),
    note: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
    warningsReason: Type.Optional(Type.String({ maxLength: NOTE_LENGTH })),
  },
  closed,
);
export type EntryOrder = Static<typeof EntryOrder>;

export const EntrySaved = Type.Object({
  grid: EntryGrid,
  followed: Type.Array(Type.Object({ name: Type.String(), nameEn: Type.String() }), {
    description: 'Other tables entered by hand whose ranks moved with it: 附件2 某县.',
  }),
});
export type EntrySaved = Static<typeof EntrySaved>;
