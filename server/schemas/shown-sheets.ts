import { Type, type Static } from 'typebox';
import { SEEN_KINDS } from '#domain/layout/seen-figure.ts';
import { HEAD_DIRECTIONS, SHEET_DIMENSIONS } from '#domain/layout/table-layout.ts';
import { CELL_ROLES } from '#domain/layout/shown.ts';
import { Nullable, OneOf } from './scalars.ts';

const closed = { additionalProperties: false };
/** More rows than any format has. */
const Place = Type.Integer({ minimum: 1, maximum: 10_000_000 });
const Words = Type.String({ maxLength: 1000 });

export const Area = Type.Object(
  { top: Place, left: Place, bottom: Place, right: Place },
  { ...closed, description: 'Rows and columns count from 1, both ends within.' },
);

export const Dimension = OneOf(SHEET_DIMENSIONS);
export const SeenKind = OneOf(
  SEEN_KINDS,
  'level an amount, growth the rate beside one, actual the only figure of its kind',
);
export const Direction = OneOf(
  HEAD_DIRECTIONS,
  'Where a figure finds its head: up-left those that span to the right, left-up names that hold for the lines below.',
);

const AreaAnswer = Type.Object(
  {
    about: Type.Literal('area'),
    cells: Area,
    role: OneOf(CELL_ROLES),
    direction: Nullable(Direction),
  },
  closed,
);
const ValueAnswer = Type.Object(
  {
    about: Type.Literal('value'),
    dimension: OneOf([...SHEET_DIMENSIONS, 'year', 'cumulative', 'status']),
    value: Words,
    cells: Nullable(Area),
  },
  { ...closed, description: 'What holds for cells whose heads do not say it; null: all of them.' },
);
const NamedAs = Type.Union([
  Type.Object({ as: Type.Literal('entry'), id: Words }, closed),
  Type.Object(
    { as: Type.Literal('wider'), id: Words },
    { ...closed, description: 'A wider place: kept as reference, never ranked.' },
  ),
  Type.Object({ as: Type.Literal('leave-out') }, closed),
]);
const NameAnswer = Type.Object(
  {
    about: Type.Literal('name'),
    dimension: OneOf(['region', 'indicator']),
    text: Words,
    unit: Nullable(Words),
    to: NamedAs,
  },
  { ...closed, description: 'What a printed name means; of an indicator in this unit only.' },
);

export const SheetAnswer = Type.Union([AreaAnswer, ValueAnswer, NameAnswer]);
export type SheetAnswer = Static<typeof SheetAnswer>;

const shownFields = {
  sheet: Nullable(Words),
  answers: Type.Array(SheetAnswer, { maxItems: 2000 }),
};
export const ShownSheet = Type.Object(shownFields, closed);
export type ShownSheet = Static<typeof ShownSheet>;
export const ShownSheets = Type.Array(ShownSheet, { maxItems: 300 });

const HeadCells = Type.Object({ dimension: Dimension, cells: Area, direction: Direction }, closed);
export const TableLayout = Type.Object(
  {
    figures: Type.Array(Area, { maxItems: 20_000 }),
    heads: Type.Array(HeadCells, { maxItems: 20_000 }),
  },
  closed,
);

const HeadText = Type.Object({ row: Place, column: Place, text: Words }, closed);

export const TemplateSheet = Type.Object(
  {
    ...shownFields,
    layouts: Type.Array(TableLayout, { maxItems: 200 }),
    heads: Type.Array(HeadText, { maxItems: 50_000 }),
  },
  closed,
);
