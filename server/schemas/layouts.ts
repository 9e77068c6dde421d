import { Type, type Static } from 'typebox';
import { CERTAINTIES } from '#domain/layout/sheet-reading.ts';
import { SheetCounts, TemplateRef } from './file-reading.ts';
import { MissingReason, Nullable, OneOf, Ref } from './scalars.ts';
import {
  Area,
  Dimension,
  SeenKind,
  SheetAnswer,
  ShownSheets,
  TableLayout,
} from './shown-sheets.ts';
import { UploadProblem } from './uploads.ts';

const closed = { additionalProperties: false };
const Words = Nullable(Type.String());
const TemplateChoice = Nullable(
  Type.String({
    maxLength: 100,
    description: 'The id of a template; null: the one whose heads fit, if any; empty: none.',
  }),
);

/** One file of an upload, as it is shown so far. */
const shownFile = {
  file: Type.String({
    description: 'As the upload names it, with the archive or folder before it.',
  }),
  shown: ShownSheets,
  template: TemplateChoice,
};

export const SheetOrder = Type.Object(
  {
    ...shownFile,
    sheet: Nullable(Type.String({ description: 'To look at; null: the first.' })),
    from: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })),
  },
  closed,
);
export type SheetOrder = Static<typeof SheetOrder>;

export const ShownFile = Type.Object(shownFile, closed);
export type ShownFile = Static<typeof ShownFile>;

const SeenFigure = Type.Object({
  row: Type.Integer(),
  column: Type.Integer(),
  address: Type.String({ description: 'B6' }),
  region: Words,
  regionId: Words,
  indicator: Words,
  indicatorId: Words,
  parent: Words,
  unit: Words,
  period: Nullable(Type.String({ description: '2019-01/2019-06' })),
  kind: Nullable(SeenKind),
  of: Nullable(SeenKind),
  group: Words,
  basis: Words,
  text: Type.String(),
  value: Words,
  missing: Nullable(MissingReason),
  note: Words,
  status: Words,
});
export type ShownFigure = Static<typeof SeenFigure>;

const SheetTable = Type.Object({
  title: Words,
  layout: TableLayout,
  found: Type.Array(
    Type.Object({
      dimension: Dimension,
      certainty: OneOf(CERTAINTIES, 'likely: filled in, and to be looked at'),
      why: Type.String(),
      whyEn: Type.String(),
    }),
  ),
});

const ABOUT_QUESTIONS = [
  'region',
  'indicator',
  'period',
  'unit',
  'kind',
  'year',
  'hidden',
  'status',
  'table',
] as const;

const Question = Type.Object({
  about: OneOf(ABOUT_QUESTIONS),
  cells: Type.Array(Area),
  text: Type.String(),
  textEn: Type.String(),
  name: Nullable(Type.String({ description: 'Of an unknown name: as printed.' })),
  unit: Words,
  options: Type.Array(
    Type.Object({ label: Type.String(), labelEn: Type.String(), answer: SheetAnswer }),
  ),
});

/** A name that the dictionary lacks, once for each unit that its figures have. */
const UnknownName = Type.Object({
  dimension: OneOf(['region', 'indicator']),
  text: Type.String(),
  unit: Words,
  figures: Type.Integer({ description: 'How many stand under it.' }),
  decimals: Type.Integer({ description: 'The most that any of them shows.' }),
  nearest: Type.Array(Ref, { description: 'Known names, of the same unit, the likest first.' }),
});

const LayoutChange = Type.Object({
  sheet: Words,
  row: Type.Integer(),
  column: Type.Integer(),
  before: Words,
  now: Words,
});

export const SheetView = Type.Object({
  file: Type.String(),
  sheet: Words,
  sheets: Type.Array(
    Type.Object({
      name: Words,
      rowCount: Type.Integer(),
      columnCount: Type.Integer(),
      figures: Type.Integer(),
      questions: Type.Integer(),
    }),
  ),
  rowCount: Type.Integer(),
  columnCount: Type.Integer(),
  rows: Type.Array(Type.Object({ no: Type.Integer(), cells: Type.Array(Type.String()) }), {
    description: 'A window of them, from the row that was asked for.',
  }),
  merges: Type.Array(Area),
  tables: Type.Array(SheetTable),
  figures: Type.Array(SeenFigure, { description: 'Those in the rows of the window.' }),
  questions: Type.Array(Question, { description: 'Of this sheet, and of the whole file.' }),
  leftOut: Type.Array(
    Type.Object({ cells: Type.Array(Area), why: Type.String(), whyEn: Type.String() }),
  ),
  changes: Type.Array(LayoutChange, {
    description: 'Where the sheet is not as its template knows it, of all sheets.',
  }),
  unknownNames: Type.Array(UnknownName, { description: 'Of the whole file.' }),
  template: Nullable(TemplateRef),
  counts: SheetCounts,
  problems: Type.Array(UploadProblem, {
    description: 'Why nothing can be seen of the file, and what is wrong on its sheets.',
  }),
  canBeTaken: Type.Boolean({ description: 'Nothing is left to be answered, in any sheet.' }),
});
export type SheetView = Static<typeof SheetView>;
