import { Type, type Static } from 'typebox';
import { UNBOUND_REASONS } from '#domain/bounds.ts';
import { PRICES } from '#domain/dictionary.ts';
import { NOT_RECOMPUTED } from '#domain/levels/recompute.ts';
import { FORMULA_CODES, NO_RESULT_REASONS, QUESTIONS, TERM_ROLES } from '#domain/explain/types.ts';
import { CellVersion } from './history.ts';
import { Finding } from './findings.ts';
import { HeldRank, Since } from './movement.ts';
import {
  DepartmentRef,
  Direction,
  EnglishName,
  IndicatorRef,
  Measure,
  MissingReason,
  Nullable,
  OneOf,
  PeriodRef,
  RegionRef,
  reportedFields,
  tallyFields,
} from './scalars.ts';
import { resultFields, Source } from './scorecards.ts';

export const Question = OneOf(
  QUESTIONS,
  'gap, status, rank, movement, need: of one figure; share: of a region or a department',
);

const Amount = Type.Object({ value: Type.Number(), decimals: Type.Integer() });

/** A formula as data, to be written out in any language. */
export const Formula = Type.Object({
  code: OneOf(
    FORMULA_CODES,
    'gap: actual − target; gap-met: a range that is kept, 0; at-least, at-most, between: what the status asks for; rank: 1 + better; share: unmet ÷ monitorable × 100; change-actual, change-gap: now − then; rank-moved: rank-then − rank-now = own + others',
  ),
  since: Nullable(OneOf(['previous', 'year-before'], 'Of a movement: against which release.')),
  terms: Type.Array(
    Type.Object({ role: OneOf(TERM_ROLES), value: Type.Number(), decimals: Type.Integer() }),
  ),
  result: Nullable(Amount),
  withheld: Nullable(OneOf(NO_RESULT_REASONS, 'Why there is no result.')),
});
export type Formula = Static<typeof Formula>;

/** How the words of a target were read. */
export const TargetReading = Type.Object({
  text: Type.String({ description: 'The words as printed.' }),
  kind: Nullable(
    OneOf(['value', 'at-least', 'at-most', 'about', 'range', 'change'], 'Null: not understood.'),
  ),
  floor: Nullable(Type.Number({ description: 'Unmet below it.' })),
  ceiling: Nullable(Type.Number({ description: 'Unmet above it.' })),
  unbound: Nullable(OneOf(UNBOUND_REASONS, 'Why words that were understood ask for no number.')),
});
export type TargetReading = Static<typeof TargetReading>;

export const GroupMember = Type.Object({
  region: RegionRef,
  actual: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(MissingReason),
  rank: Nullable(Type.Integer()),
});
export type GroupMember = Static<typeof GroupMember>;

/** A growth worked out from the amounts that are held. */
export const Recomputed = Type.Object({
  level: IndicatorRef,
  prices: Nullable(OneOf(PRICES, 'Of the growth. Null: the dictionary does not say.')),
  previousPeriod: PeriodRef,
  current: Nullable(Amount),
  previous: Nullable(Amount),
  computed: Nullable(Amount),
  low: Nullable(Amount),
  high: Nullable(Amount),
  isApart: Type.Boolean({
    description: 'No rounding, of the amounts or the growth, explains the difference.',
  }),
  withheld: Nullable(OneOf(NOT_RECOMPUTED, 'Why it is not worked out.')),
});
export type Recomputed = Static<typeof Recomputed>;

/** One figure with all that its results rest on. */
export const ExplainedFigure = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  direction: Direction,
  department: Nullable(DepartmentRef),
  region: RegionRef,
  period: PeriodRef,
  ...resultFields,
  reading: Nullable(TargetReading),
  group: Nullable(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      labelEn: EnglishName,
      sizeNote: Type.String({ description: 'Who is compared, in words.' }),
      ...reportedFields,
      isMember: Type.Boolean({ description: 'Whether this region is compared.' }),
      members: Type.Array(GroupMember, {
        description: 'Best first, then those without a figure; equal ranks are ties.',
      }),
    }),
  ),
  place: Nullable(HeldRank),
  source: Nullable(Source),
  versions: Type.Array(CellVersion, {
    description: 'What the figure was, newest first, with when it was loaded and why.',
  }),
  recomputed: Nullable(Recomputed),
  findings: Type.Array(Finding, { description: 'Where the print of this line disagrees.' }),
});
export type ExplainedFigure = Static<typeof ExplainedFigure>;

/** One indicator in the count of a share. */
export const ShareLine = Type.Object({
  indicator: IndicatorRef,
  measure: Measure,
  department: Nullable(DepartmentRef),
  period: PeriodRef,
  ...resultFields,
});
export type ShareLine = Static<typeof ShareLine>;

export const ExplainedShare = Type.Object({
  region: RegionRef,
  department: Nullable(DepartmentRef),
  ...tallyFields,
  lines: Type.Array(ShareLine, {
    description:
      'Met and unmet can be monitored; no-target and missing can not, and are counted in neither.',
  }),
});
export type ExplainedShare = Static<typeof ExplainedShare>;

export const Explanation = Type.Object({
  release: Type.String(),
  period: PeriodRef,
  what: Question,
  formulas: Type.Array(Formula),
  figure: Nullable(ExplainedFigure),
  /** Of a question about movement. */
  movement: Nullable(Type.Object({ sincePrevious: Since, sinceYear: Since })),
  share: Nullable(ExplainedShare),
});
export type Explanation = Static<typeof Explanation>;
