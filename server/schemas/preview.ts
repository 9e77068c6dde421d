import { LackingTable } from './desk.ts';
import { Type, type Static, type TSchema } from 'typebox';
import { PARAGRAPH_ROLES } from '#domain/bulletin/paragraphs.ts';
import {
  CHANGE_KINDS,
  LINE_ROLES,
  PIECE_KINDS,
  RANK_CAUSES,
  SENTENCE_KINDS,
} from '#domain/consequences/types.ts';
import { IMPLAUSIBILITY_CODES } from '#domain/plausibility/types.ts';
import { Finding } from './findings.ts';
import {
  DepartmentRef,
  EnglishName,
  IndicatorRef,
  Measure,
  MissingReason,
  Nullable,
  OneOf,
  PeriodRef,
  RegionRef,
  Status,
  Tally,
} from './scalars.ts';
import { NoteMark } from './note-marks.ts';

/** The most changes of figures that are listed; all are counted. */
export const MOST_LISTED = 2000;
/** The same of each thing that follows from them, and of unlikely figures. */
export const MOST_FOLLOWING = 1000;

const AT_MOST = `At most ${MOST_FOLLOWING}.`;

const PreviewFigure = Type.Object({
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  missingReason: Nullable(MissingReason),
  noteMark: NoteMark,
});
export type PreviewFigure = Static<typeof PreviewFigure>;

/** Which line of which table. */
const placeFields = {
  indicator: IndicatorRef,
  department: Nullable(DepartmentRef),
  region: RegionRef,
};

export const CellChange = Type.Object({
  kind: OneOf(CHANGE_KINDS),
  ...placeFields,
  period: PeriodRef,
  before: Nullable(PreviewFigure),
  after: Nullable(PreviewFigure),
});
export type CellChange = Static<typeof CellChange>;

export const TargetChange = Type.Object({
  kind: OneOf(CHANGE_KINDS),
  ...placeFields,
  before: Nullable(Type.String({ description: 'In the words of print.' })),
  after: Nullable(Type.String()),
});
export type TargetChange = Static<typeof TargetChange>;

function Changes<T extends TSchema>(change: T) {
  return Type.Object({
    added: Type.Integer(),
    changed: Type.Integer(),
    removed: Type.Integer(),
    same: Type.Integer(),
    list: Type.Array(change, {
      description: `Most consequential first, without what is the same; at most ${MOST_LISTED}.`,
    }),
  });
}

export const RankChange = Type.Object({
  ...placeFields,
  group: Nullable(Type.Object({ id: Type.String(), label: Type.String(), labelEn: EnglishName })),
  from: Nullable(Type.Integer({ description: 'Null: not ranked.' })),
  to: Nullable(Type.Integer()),
  cause: OneOf(RANK_CAUSES, 'Its own value, only the values of others, or who is compared.'),
});
export type RankChange = Static<typeof RankChange>;

const PreviewStanding = Type.Object({
  status: Status,
  gap: Nullable(Type.Number()),
  gapDecimals: Type.Integer(),
});

export const StatusChange = Type.Object({
  ...placeFields,
  measure: Measure,
  from: Nullable(PreviewStanding),
  to: Nullable(PreviewStanding),
});
export type StatusChange = Static<typeof StatusChange>;

export const RegionTally = Type.Object({ region: RegionRef, from: Tally, to: Tally });
export type RegionTally = Static<typeof RegionTally>;
export const DepartmentTally = Type.Object({ department: DepartmentRef, from: Tally, to: Tally });
export type DepartmentTally = Static<typeof DepartmentTally>;

/** How many there are of what follows for the board, listed or not. */
const BoardTotals = Type.Object({
  ranks: Type.Integer(),
  moved: Type.Integer({ description: 'Of the ranks those that were there and are there.' }),
  statuses: Type.Integer(),
  turned: Type.Integer({
    description: 'Of the statuses those of lines that were there and are there.',
  }),
  fallen: Type.Integer({ description: 'From met to unmet.' }),
  risen: Type.Integer({ description: 'From unmet to met.' }),
  tallies: Type.Integer({ description: 'Regions and departments.' }),
});

const boardFields = {
  ranks: Type.Array(RankChange, { description: AT_MOST }),
  statuses: Type.Array(StatusChange, { description: `Met to unmet first. ${AT_MOST}` }),
  tallies: Type.Object({
    regions: Type.Array(RegionTally, { description: AT_MOST }),
    departments: Type.Array(DepartmentTally, { description: AT_MOST }),
  }),
  totals: BoardTotals,
};
export type BoardTotals = Static<typeof BoardTotals>;

export const SentenceChange = Type.Object({
  kind: OneOf(SENTENCE_KINDS, 'renumbered: only the number in front differs'),
  role: OneOf([...PARAGRAPH_ROLES, ...LINE_ROLES]),
  section: Nullable(Type.String({ description: 'Title of the section.' })),
  subject: Nullable(Type.String({ description: 'The region or department its block tells of.' })),
  subjectEn: EnglishName,
  indicator: Nullable(IndicatorRef),
  before: Nullable(Type.String()),
  after: Nullable(Type.String()),
  pieces: Type.Array(Type.Object({ kind: OneOf(PIECE_KINDS), text: Type.String() }), {
    description: 'Same and removed together are the old text, same and added the new one.',
  }),
});
export type SentenceChange = Static<typeof SentenceChange>;

/** Why a figure is unlikely. */
export const Unlikely = {
  sentence: Type.String({ description: 'Why it is unlikely, with the figures, in Chinese.' }),
  sentenceEn: Type.String({ description: 'The same in English.' }),
};

export const PreviewWarning = Type.Object({
  code: OneOf(IMPLAUSIBILITY_CODES),
  severity: OneOf(['warning']),
  ...placeFields,
  period: PeriodRef,
  value: Nullable(Type.Number()),
  decimals: Type.Integer(),
  expected: Nullable(Type.Object({ low: Type.Number(), high: Type.Number() })),
  candidate: Nullable(Type.Number({ description: 'What was perhaps meant.' })),
  ...Unlikely,
  history: Type.Array(
    Type.Object({ period: PeriodRef, value: Nullable(Type.Number()), decimals: Type.Integer() }),
    { description: 'Comparable values before it, oldest first; at most the last 24.' },
  ),
});
export type PreviewWarning = Static<typeof PreviewWarning>;

/** What would follow from a draft. */
export const Preview = Type.Object({
  release: Type.String(),
  title: Type.String(),
  period: PeriodRef,
  edition: Type.Integer({ description: '1: the first publication; from 2 on: revisions.' }),
  base: OneOf(['published', 'draft', 'nothing'], 'What the draft is compared with.'),
  upload: Nullable(Type.String({ description: 'The upload that was laid over the draft.' })),
  cells: Changes(CellChange),
  targets: Changes(TargetChange),
  ...boardFields,
  sentences: Type.Array(SentenceChange, {
    description: `In the order of the bulletin; renumbered ones last. ${AT_MOST}`,
  }),
  sentenceTotals: Type.Object({
    told: Type.Integer({ description: 'Of all, those that differ in more than their number.' }),
    renumbered: Type.Integer(),
  }),
  findings: Type.Object({
    appeared: Type.Array(Finding, { description: AT_MOST }),
    appearedTotal: Type.Integer(),
    gone: Type.Array(Finding, { description: AT_MOST }),
    goneTotal: Type.Integer(),
    same: Type.Integer(),
  }),
  sincePrevious: Nullable(
    Type.Object({ release: Type.String(), period: PeriodRef, ...boardFields }),
  ),
  warnings: Type.Array(PreviewWarning, { description: `The gravest first. ${AT_MOST}` }),
  warningTotal: Type.Integer(),
  lacking: Type.Array(LackingTable, {
    description:
      'Lines that tables lack of those they correct: of the upload, else as it was chosen for the draft.',
  }),
});
export type Preview = Static<typeof Preview>;
