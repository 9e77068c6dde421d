import { Type, type Static } from 'typebox';
import { TABLE_KINDS } from '#domain/printed.ts';
import { FileReading } from './file-reading.ts';
import { Nullable, OneOf, Ref } from './scalars.ts';

const NAME_KINDS = ['region', 'department', 'indicator'] as const;
export const NameKind = OneOf(NAME_KINDS);
export type NameKind = Static<typeof NameKind>;

const closed = { additionalProperties: false };
const Place = Nullable(Type.Integer({ description: 'Counted from 1; null: the whole.' }));

export const UploadProblem = Type.Object({
  severity: OneOf(['error', 'warning'], 'Errors stop, warnings want a reason.'),
  code: Type.String(),
  file: Type.String(),
  sheet: Nullable(Type.String()),
  row: Place,
  column: Place,
  found: Type.String(),
  foundEn: Type.String(),
  expected: Type.String(),
  expectedEn: Type.String(),
  cure: Type.String({ description: 'How to mend it, a whole sentence in Chinese.' }),
  cureEn: Type.String(),
});
export type UploadProblem = Static<typeof UploadProblem>;

export const UnknownName = Type.Object({
  kind: NameKind,
  text: Type.String(),
  row: Place,
  column: Place,
  nearest: Type.Array(Ref, { description: 'Known names, the likest first.' }),
});
export type UnknownName = Static<typeof UnknownName>;

/** A line or column, by its name and where that stands. */
export const NamedPlace = Type.Object({ text: Type.String(), row: Place, column: Place });
export type NamedPlace = Static<typeof NamedPlace>;

export const ShownGrid = Type.Object({
  rows: Type.Array(Type.Object({ no: Type.Integer(), cells: Type.Array(Type.String()) }), {
    description: 'The first rows, and those further down that have a problem.',
  }),
  rowCount: Type.Integer(),
  columnCount: Type.Integer(),
  isCut: Type.Boolean({ description: 'There are more cells than are shown.' }),
});
export type ShownGrid = Static<typeof ShownGrid>;

export const UploadItem = Type.Object({
  file: Type.String(),
  sheet: Nullable(Type.String()),
  kind: Nullable(OneOf([...TABLE_KINDS, 'observations'])),
  subject: Type.String({ description: 'Tells tables of one kind apart.' }),
  name: Type.String({ description: 'What it is, in words: 某县指标完成情况.' }),
  nameEn: Type.String({ description: 'The same in English.' }),
  title: Nullable(Type.String()),
  rows: Type.Integer({ description: 'Printed lines that hold figures.' }),
  isRead: Type.Boolean({ description: 'False: an error kept it from being read.' }),
  reading: Nullable(FileReading),
  asksRegion: Type.Boolean({ description: 'Its cells say neither title nor region.' }),
  grid: ShownGrid,
  problems: Type.Array(UploadProblem),
  unknownNames: Type.Array(UnknownName),
  leftOut: Type.Array(NamedPlace, { description: 'Lines and columns left out by their names.' }),
  canLeaveOut: Type.Array(NamedPlace, {
    description: 'Lines and columns that could be left out, for good, by their names.',
  }),
});
export type UploadItem = Static<typeof UploadItem>;

export const Upload = Type.Object({
  id: Type.String(),
  release: Type.String(),
  source: Type.String({ description: 'The office, for which names that are left out are kept.' }),
  at: Type.String(),
  by: Type.String(),
  items: Type.Array(UploadItem),
  problems: Type.Array(UploadProblem, { description: 'Of files that could not be opened.' }),
  leftOut: Type.Array(Type.String(), { description: 'Files in folders that are no tables.' }),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  canBeTaken: Type.Boolean(),
});
export type Upload = Static<typeof Upload>;

export const PastedCells = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 200 })),
    text: Type.String({ minLength: 1, description: 'Tab-separated, as spreadsheets copy it.' }),
    regionId: Type.Optional(Type.String({ description: 'For cells without a title.' })),
  },
  closed,
);
export type PastedCells = Static<typeof PastedCells>;

export const NewAlias = Type.Object(
  { kind: NameKind, alias: Type.String({ minLength: 1, maxLength: 300 }), id: Type.String() },
  closed,
);
export type NewAlias = Static<typeof NewAlias>;

export const Alias = Type.Object({
  kind: NameKind,
  alias: Type.String({ description: 'As names are compared: without white space, small letters.' }),
  id: Type.String(),
  name: Type.String({ description: 'What it is a name of.' }),
  by: Type.String(),
  at: Type.String(),
});
export type Alias = Static<typeof Alias>;

export const NewLeftOutName = Type.Object(
  {
    release: Type.String({ description: 'Whose office it is: its tables are read without it.' }),
    name: Type.String({ minLength: 1, maxLength: 300 }),
  },
  closed,
);
export type NewLeftOutName = Static<typeof NewLeftOutName>;

export const LeftOutName = Type.Object({
  source: Type.String({ description: 'The office.' }),
  name: Type.String({ description: 'As names are compared: without white space, small letters.' }),
  words: Type.String({ description: 'As it was written.' }),
  by: Type.String(),
  at: Type.String(),
});
export type LeftOutName = Static<typeof LeftOutName>;
