import { Type, type Static } from 'typebox';
import { CHANGE_KINDS } from '#domain/dictionary-desk/changes.ts';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { LEDGER_COLUMN_TYPES, LEDGER_KINDS } from '#domain/ledger/types.ts';
import { Said } from './dictionary-desk.ts';
import { Nullable, OneOf } from './scalars.ts';

const closed = { additionalProperties: false };

/** The most rows of one table that are taken, letters of one cell, and tables of one change. */
export const MOST_LEDGER_ROWS = 20_000;
const MOST_CELL_LETTERS = 20_000;
const MOST_TABLES = 200;
const MOST_SUBJECT_LETTERS = 300;

export const LedgerKindId = OneOf(LEDGER_KINDS);
const Moment = Type.String({ description: 'ISO 8601' });
export const LedgerSubject = Type.String({
  maxLength: MOST_SUBJECT_LETTERS,
  description: 'Tells tables of one kind apart: the number of a document, a list, a scheme.',
});

const Texts = (description: string) =>
  Type.Record(Type.String({ maxLength: 200 }), Type.String({ maxLength: MOST_CELL_LETTERS }), {
    description,
  });
export const LedgerCells = Texts(
  'Texts by the id of the column; a column that is lacking is blank.',
);
const Extra = Texts('Of columns that the shape does not know, by their heads.');
const Print = Type.Object(
  { file: Type.String({ maxLength: 300 }), sheet: Nullable(Type.String({ maxLength: 300 })) },
  closed,
);

export const LedgerColumn = Type.Object({
  id: Type.String(),
  name: Said,
  help: Said,
  type: OneOf(LEDGER_COLUMN_TYPES),
  required: Type.Boolean({ description: 'A row without it says nothing; it is kept, and told.' }),
  isReading: Type.Boolean({
    description: 'A reading of the office’s own, not words of a document.',
  }),
  choices: Type.Optional(Type.Array(Type.Object({ value: Type.String(), name: Said }))),
});
export type LedgerColumn = Static<typeof LedgerColumn>;

export const LedgerShape = Type.Object({
  kind: LedgerKindId,
  name: Said,
  help: Said,
  columns: Type.Array(LedgerColumn),
  keys: Type.Array(Type.String(), { description: 'The columns that tell its rows apart.' }),
  subject: Nullable(
    Type.String({ description: 'The column that names the table; null: there is one table.' }),
  ),
});
export type LedgerShape = Static<typeof LedgerShape>;

export const LedgerRow = Type.Object({
  cells: LedgerCells,
  extra: Type.Optional(Extra),
  isTotal: Type.Optional(
    Type.Boolean({ description: 'It adds up rows above it; absent: it is one.' }),
  ),
  row: Type.Integer({ description: 'The line of the file.' }),
  from: Type.Optional(
    Type.Object(Print.properties, {
      ...closed,
      description: 'Where it is kept from. Absent: the table’s own file.',
    }),
  ),
});
export type LedgerRow = Static<typeof LedgerRow>;

/** Where a row stood is found again by what it says; it need not be sent. */
export const LedgerRowSent = Type.Object(
  {
    cells: LedgerCells,
    extra: Type.Optional(Extra),
    isTotal: Type.Optional(Type.Boolean()),
    row: Type.Optional(Type.Integer()),
    from: Type.Optional(Print),
  },
  closed,
);
export type LedgerRowSent = Static<typeof LedgerRowSent>;

export const LedgerNote = Type.Object({
  at: Type.Integer({ description: 'Of the rows, from 0.' }),
  column: Nullable(Type.String()),
  said: Type.String({ description: 'What is to be seen there, in Chinese; it stops nothing.' }),
  saidEn: Type.String(),
});
export type LedgerNote = Static<typeof LedgerNote>;

export const LedgerRowChange = Type.Object({
  name: Type.String({ description: 'What tells the row apart, in its own words.' }),
  what: OneOf(CHANGE_KINDS, 'moved: only its place among the rows.'),
  at: Nullable(
    Type.Integer({ description: 'Of the rows as they would be, from 0; null: it is gone.' }),
  ),
  cells: Type.Array(
    Type.Object({
      column: Type.String({
        description: 'Its id; of one that the shape does not know, its head.',
      }),
      before: Type.String(),
      after: Type.String(),
    }),
  ),
});
export type LedgerRowChange = Static<typeof LedgerRowChange>;

export const LedgerWaiting = Type.Object({
  no: Type.Integer(),
  at: Moment,
  by: Type.String(),
  note: Type.String(),
  isOwn: Type.Boolean({ description: 'You sent it: somebody else approves.' }),
});
export type LedgerWaiting = Static<typeof LedgerWaiting>;

const refFields = {
  kind: LedgerKindId,
  subject: LedgerSubject,
  title: Nullable(Type.String()),
  rowCount: Type.Integer({ description: 'Totals are none.' }),
  load: Type.Integer({ description: 'The load that brought it: `base` of a change. 0: none yet.' }),
  at: Nullable(Moment),
  by: Nullable(Type.String()),
  note: Type.String(),
};
export const LedgerTableRef = Type.Object({
  ...refFields,
  waiting: Type.Array(LedgerWaiting, { description: 'Changes of it that wait for review.' }),
});
export type LedgerTableRef = Static<typeof LedgerTableRef>;

export const DeskLedger = Type.Object({
  needsReview: Type.Boolean({ description: 'Changes count once somebody else has approved.' }),
  canChange: Type.Boolean(),
  shapes: Type.Array(LedgerShape),
  tables: Type.Array(LedgerTableRef, { description: 'By kind, then subject.' }),
});
export type DeskLedger = Static<typeof DeskLedger>;

export const LedgerPending = Type.Object({
  ...LedgerWaiting.properties,
  base: Type.Integer({ description: 'The load of the table that it changes.' }),
  canReview: Type.Boolean(),
  rows: Type.Array(LedgerRow, { description: 'As they would be.' }),
  changes: Type.Array(LedgerRowChange),
});
export type LedgerPending = Static<typeof LedgerPending>;

export const LedgerReturned = Type.Object({
  no: Type.Integer(),
  at: Moment,
  by: Type.String(),
  reason: Type.String(),
  rows: Type.Array(LedgerRow),
});
export type LedgerReturned = Static<typeof LedgerReturned>;

export const DeskLedgerTable = Type.Object({
  ...refFields,
  file: Type.String(),
  sheet: Nullable(Type.String()),
  notes: Type.Array(Type.String(), { description: 'As printed above and under the table.' }),
  rows: Type.Array(LedgerRow),
  remarks: Type.Array(LedgerNote),
  needsReview: Type.Boolean(),
  canChange: Type.Boolean(),
  pending: Type.Array(LedgerPending, { description: 'Oldest first.' }),
  returned: Nullable(
    Type.Object(LedgerReturned.properties, { description: 'Your last change, if it came back.' }),
  ),
});
export type DeskLedgerTable = Static<typeof DeskLedgerTable>;

const Rows = Type.Array(LedgerRowSent, { maxItems: MOST_LEDGER_ROWS });

const draftFields = { kind: LedgerKindId, subject: LedgerSubject, rows: Rows };
export const LedgerDraft = Type.Object(
  { tables: Type.Array(Type.Object(draftFields, closed), { maxItems: MOST_TABLES }) },
  closed,
);
export type LedgerDraft = Static<typeof LedgerDraft>;

export const LedgerChecked = Type.Object({
  kind: LedgerKindId,
  subject: LedgerSubject,
  load: Type.Integer({ description: 'Of the table that stands; 0: there is none.' }),
  remarks: Type.Array(LedgerNote),
  changes: Type.Array(LedgerRowChange),
});
export type LedgerChecked = Static<typeof LedgerChecked>;

export const LedgerTableSent = Type.Object(
  {
    ...draftFields,
    base: Type.Integer({ minimum: 0, description: '`load` of the table that was changed.' }),
    title: Type.Optional(Nullable(Type.String({ maxLength: 1000 }))),
    notes: Type.Optional(Type.Array(Type.String({ maxLength: 5000 }), { maxItems: 200 })),
    file: Type.Optional(Print.properties.file),
    sheet: Type.Optional(Print.properties.sheet),
  },
  { ...closed, description: 'Without rows: the table goes. What is left out stays as it was.' },
);
export type LedgerTableSent = Static<typeof LedgerTableSent>;

export const LedgerOrder = Type.Object(
  {
    tables: Type.Array(LedgerTableSent, { minItems: 1, maxItems: MOST_TABLES }),
    note: Type.String({ maxLength: NOTE_LENGTH }),
  },
  closed,
);
export type LedgerOrder = Static<typeof LedgerOrder>;

export const LedgerSaved = Type.Object({
  load: Nullable(
    Type.Integer({ description: 'The load that brought it; null: it waits for review.' }),
  ),
  isPending: Type.Boolean(),
});
export type LedgerSaved = Static<typeof LedgerSaved>;
