import { Type, type Static } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { CHANGE_KINDS } from '#domain/dictionary-desk/changes.ts';
import { COLUMN_KINDS, TABLE_IDS } from '#domain/dictionary-desk/types.ts';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { RankChange, StatusChange } from './preview.ts';
import { EnglishName, IndicatorRef, Nullable, OneOf, PeriodRef } from './scalars.ts';
import { UploadProblem } from './uploads.ts';

const closed = { additionalProperties: false };
const Moment = Type.String({ description: 'ISO 8601' });

/** The most rows of one table that are taken, and letters of one cell. */
export const MOST_ROWS = 20_000;
export const MOST_LETTERS = 5000;

export const Said = Type.Object({ zh: Type.String(), en: Type.String() });

export const TableId = OneOf(TABLE_IDS);

export const DictionaryCells = Type.Record(
  Type.String({ maxLength: 60 }),
  Type.String({ maxLength: MOST_LETTERS }),
  { description: 'Texts by the id of the column; a column that is lacking is blank.' },
);
export type DictionaryCells = Static<typeof DictionaryCells>;

const Rows = Type.Array(DictionaryCells, { maxItems: MOST_ROWS });

/** Whole tables, by id; one that is left out stays as it is. */
export const DictionaryRows = Type.Partial(
  Type.Object({
    office: Rows,
    regions: Rows,
    departments: Rows,
    comparison_groups: Rows,
    indicators: Rows,
    families: Rows,
    family_members: Rows,
    paths: Rows,
    missing_symbols: Rows,
  }),
  closed,
);
export type DictionaryRows = Static<typeof DictionaryRows>;

export const DictionaryColumn = Type.Object({
  id: Type.String({ description: 'As the file heads it: short_name.' }),
  name: Said,
  help: Said,
  kind: OneOf(COLUMN_KINDS, 'list and references hold several, with ; between.'),
  required: Type.Boolean({ description: 'Its cells may not be blank.' }),
  choices: Type.Optional(Type.Array(Type.Object({ value: Type.String(), name: Said }))),
  table: Type.Optional(OneOf(TABLE_IDS, 'Whose ids a reference holds.')),
});
export type DictionaryColumn = Static<typeof DictionaryColumn>;

export const DictionaryTable = Type.Object({
  id: TableId,
  name: Said,
  help: Said,
  keys: Type.Array(Type.String(), { description: 'The columns that tell its rows apart.' }),
  columns: Type.Array(DictionaryColumn),
  rows: Type.Array(
    Type.Object({
      cells: DictionaryCells,
      used: Type.Object({
        figures: Type.Integer({
          description: 'Figures and targets of it, those that were replaced too; 0: it can go.',
        }),
        releases: Type.Integer({ description: 'Releases that hold some.' }),
      }),
    }),
  ),
});
export type DictionaryTable = Static<typeof DictionaryTable>;

export const DictionaryChange = Type.Object({
  table: TableId,
  id: Type.String({ description: 'Its id, or the cells that tell the row from others.' }),
  name: Type.String({ description: 'What it is called, after the change if it is still there.' }),
  what: OneOf(CHANGE_KINDS, 'moved: only its place among the rows.'),
  cells: Type.Array(
    Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() }),
  ),
});
export type DictionaryChange = Static<typeof DictionaryChange>;

export const DictionaryPending = Type.Object({
  no: Type.Integer(),
  base: Type.Integer({ description: 'The load of the dictionary that it changes.' }),
  at: Moment,
  by: Type.String(),
  note: Type.String(),
  isOwn: Type.Boolean({ description: 'You sent it: somebody else approves.' }),
  canReview: Type.Boolean(),
  tables: DictionaryRows,
  changes: Type.Array(DictionaryChange),
});
export type DictionaryPending = Static<typeof DictionaryPending>;

export const DictionaryReturned = Type.Object({
  no: Type.Integer(),
  at: Moment,
  by: Type.String(),
  reason: Type.String(),
  tables: DictionaryRows,
});

export const DeskDictionary = Type.Object({
  load: Type.Integer({ description: 'The load that brought it: `base` of a change. 0: none yet.' }),
  at: Nullable(Moment),
  by: Nullable(Type.String()),
  note: Type.String(),
  needsReview: Type.Boolean({ description: 'Changes count once somebody else has approved.' }),
  canChange: Type.Boolean(),
  tables: Type.Array(DictionaryTable),
  pending: Nullable(DictionaryPending),
  returned: Nullable(DictionaryReturned),
});
export type DeskDictionary = Static<typeof DeskDictionary>;

const changeFields = {
  base: Type.Integer({ minimum: 0, description: '`load` of the dictionary that was changed.' }),
  tables: DictionaryRows,
};
export const DictionaryDraft = Type.Object(changeFields, closed);
export type DictionaryDraft = Static<typeof DictionaryDraft>;

export const DictionaryOrder = Type.Object(
  { ...changeFields, note: Type.String({ maxLength: NOTE_LENGTH }) },
  closed,
);
export type DictionaryOrder = Static<typeof DictionaryOrder>;

export const DictionaryProblem = Type.Object({
  table: TableId,
  row: Nullable(
    Type.Integer({
      description:
        'Of the rows that were sent, from 1; of a file, as its sheet counts; null: none.',
    }),
  ),
  column: Nullable(Type.String()),
  found: Type.String(),
  foundEn: Type.String(),
  expected: Type.String(),
  expectedEn: Type.String(),
  cure: Type.String({ description: 'How to mend it, a whole sentence in Chinese.' }),
  cureEn: Type.String(),
});
export type DictionaryProblem = Static<typeof DictionaryProblem>;

/** The most of each kind of effect that is told. */
export const MOST_EFFECTS = 300;

const EntryRef = Type.Object({
  table: OneOf(['regions', 'indicators', 'departments', 'comparison_groups', 'families']),
  id: Type.String(),
  name: Type.String(),
  nameEn: EnglishName,
});

export const ReleaseEffects = Type.Object({
  release: Type.String(),
  title: Type.String(),
  period: PeriodRef,
  ranks: Type.Array(RankChange, { description: `At most ${MOST_EFFECTS}.` }),
  rankTotal: Type.Integer(),
  statuses: Type.Array(StatusChange, { description: `At most ${MOST_EFFECTS}.` }),
  statusTotal: Type.Integer(),
  left: Type.Array(EntryRef, { description: 'Indicators and regions that it shows no longer.' }),
  came: Type.Array(EntryRef, { description: 'Those that it shows from then on.' }),
  sentences: Type.Integer({ description: 'Sentences of the bulletin that read otherwise.' }),
  findings: Type.Integer({ description: 'Findings that come or go.' }),
});
export type ReleaseEffects = Static<typeof ReleaseEffects>;

export const DictionaryEffects = Type.Object({
  releases: Type.Array(ReleaseEffects, { description: 'Newest first, those that are changed.' }),
  examined: Type.Integer({ description: 'Releases that were worked out under both.' }),
  notExamined: Type.Integer({ description: 'Older ones, of which nothing is said.' }),
  names: Type.Array(
    Type.Object({
      ...EntryRef.properties,
      column: Type.String(),
      before: Type.String(),
      after: Type.String(),
      releases: Type.Integer({ description: 'Releases that show it.' }),
    }),
  ),
  access: Type.Array(
    Type.Object({
      indicator: IndicatorRef,
      from: OneOf(ACCESS_LEVELS),
      to: OneOf(ACCESS_LEVELS),
      smallFrom: Nullable(Type.Integer({ description: 'Withheld below.' })),
      smallTo: Nullable(Type.Integer()),
      figures: Type.Integer({ description: 'That it holds.' }),
      releases: Type.Integer(),
    }),
  ),
});
export type DictionaryEffects = Static<typeof DictionaryEffects>;

export const DictionaryCheck = Type.Object({
  problems: Type.Array(DictionaryProblem, { description: 'One for each wrong cell.' }),
  tables: Type.Object(
    { ...DictionaryRows.properties },
    { description: 'As they are understood: ids in place of names and blanks.' },
  ),
  changes: Type.Array(DictionaryChange),
  effects: Nullable(DictionaryEffects),
});
export type DictionaryCheck = Static<typeof DictionaryCheck>;

/** How a table that was sent is taken. */
export const TAKE_WAYS = ['replace', 'add'] as const;

export const DictionaryFileReading = Type.Object({
  ...DictionaryCheck.properties,
  read: Type.Array(
    Type.Object({
      table: Type.String({ description: 'An id of a table, or comparison_group_members.' }),
      file: Type.String(),
      sheet: Nullable(Type.String()),
      rows: Type.Integer(),
    }),
  ),
  fileProblems: Type.Array(UploadProblem, {
    description: 'Of files and sheets that are no tables, and columns that were not read.',
  }),
});
export type DictionaryFileReading = Static<typeof DictionaryFileReading>;
