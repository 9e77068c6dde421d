import { Type, type Static } from 'typebox';
import { NoteMark, NoteText, PrintedNote } from './note-marks.ts';
import {
  DepartmentRef,
  Direction,
  EnglishName,
  GapRatio,
  GroupRef,
  HasTargets,
  IndicatorRef,
  Measure,
  MissingReason,
  Nullable,
  PeriodRef,
  RegionRef,
  Revision,
  Status,
  Target,
  tallyFields,
  TypicalGap,
} from './scalars.ts';

/** Where a figure stands in the tables that were loaded. */
export const Source = Type.Object({
  file: Type.String(),
  row: Nullable(Type.Integer()),
  column: Nullable(Type.Integer()),
  loadId: Type.Integer({ description: 'The load that brought this value.' }),
  revision: Revision,
});
export type Source = Static<typeof Source>;

export const Printed = Type.Object({
  gap: Nullable(Type.String({ description: 'As printed: -37.5, 未完成, or an empty cell.' })),
  rank: Nullable(Type.Integer()),
  gapNote: Type.Optional(PrintedNote),
  rankNote: Type.Optional(PrintedNote),
  wider: Type.Optional(
    Type.Array(
      Type.Object({
        group: Type.Union([Type.Literal('province'), Type.Literal('nation')]),
        rank: Type.Integer(),
      }),
      { description: 'Places in wider groups, as printed; never computed.' },
    ),
  ),
});

/** What follows from one actual and its target, wherever a row of a table shows it. */
export const resultFields = {
  target: Nullable(Target),
  actual: Nullable(Type.Number({ description: 'In the unit of the indicator.' })),
  decimals: Type.Integer({ description: 'Decimals that the actual was printed with.' }),
  missingReason: Nullable(MissingReason),
  gap: Nullable(
    Type.Number({
      description:
        'Actual − target, in percentage points for a rate, in the unit for a count; against a range the signed distance to the end that is missed, 0 when met.',
    }),
  ),
  gapDecimals: Type.Integer(),
  status: Status,
  rank: Nullable(
    Type.Integer({
      description: 'Within the group; equal values share a rank and the next is skipped.',
    }),
  ),
  printed: Nullable(Printed),
  noteMark: NoteMark,
  noteText: NoteText,
};

/** One member of the comparison group, to draw a place among its peers. */
export const Peer = Type.Object({
  regionId: Type.String(),
  name: Type.String(),
  nameEn: EnglishName,
  actual: Type.Number(),
  rank: Type.Integer(),
});
export type Peer = Static<typeof Peer>;

/** The gap of one region of the comparison group. */
export const GroupGap = Type.Object({
  regionId: Type.String(),
  gap: Type.Number(),
  gapRatio: GapRatio,
  completionPct: Nullable(
    Type.Number({
      description: 'Of a count: actual ÷ the low end of the target in percent, one decimal.',
    }),
  ),
});
export type GroupGap = Static<typeof GroupGap>;

export const ScorecardRow = Type.Object({
  no: Type.Integer(),
  indicator: IndicatorRef,
  measure: Measure,
  direction: Direction,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  ...resultFields,
  typicalGap: TypicalGap,
  gapRatio: GapRatio,
  group: Nullable(GroupRef),
  groupGaps: Type.Array(GroupGap, {
    description:
      'All of the comparison group that have a gap, this region included; of what is not ranked, all parts of the city.',
  }),
  peers: Type.Array(Peer, {
    description: 'All ranked regions of the group, best first; empty where nothing is ranked.',
  }),
  source: Nullable(Source),
});
export type ScorecardRow = Static<typeof ScorecardRow>;

export const Scorecard = Type.Object({
  release: Type.String(),
  region: RegionRef,
  period: PeriodRef,
  ...tallyFields,
  hasTargets: HasTargets,
  rows: Type.Array(ScorecardRow),
});
export type Scorecard = Static<typeof Scorecard>;

export const DepartmentStanding = Type.Object({
  department: DepartmentRef,
  ...tallyFields,
});
export type DepartmentStanding = Static<typeof DepartmentStanding>;

export const DepartmentStandings = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  ...tallyFields,
  departments: Type.Array(DepartmentStanding, { description: 'Largest unmet share first.' }),
});
export type DepartmentStandings = Static<typeof DepartmentStandings>;

/** The city-level figures a department answers for. */
export const DepartmentScorecard = Type.Object({
  release: Type.String(),
  department: DepartmentRef,
  period: PeriodRef,
  ...tallyFields,
  hasTargets: HasTargets,
  rows: Type.Array(ScorecardRow),
});
export type DepartmentScorecard = Static<typeof DepartmentScorecard>;
