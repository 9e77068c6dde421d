import { Type } from 'typebox';
import { CELL_ROLES } from '#domain/layout/shown.ts';
import { HEAD_DIRECTIONS, SHEET_DIMENSIONS } from '#domain/layout/table-layout.ts';
import { Nullable } from './stored-scalars.ts';

const Text = Type.String();
const No = Type.Integer();
const Area = Type.Object({ top: No, left: No, bottom: No, right: No });

const Answer = Type.Union([
  Type.Object({
    about: Type.Literal('area'),
    cells: Area,
    role: Type.Enum(CELL_ROLES),
    direction: Nullable(Type.Enum(HEAD_DIRECTIONS)),
  }),
  Type.Object({
    about: Type.Literal('value'),
    dimension: Type.Enum([...SHEET_DIMENSIONS, 'year', 'cumulative']),
    value: Text,
    cells: Nullable(Area),
  }),
  Type.Object({
    about: Type.Literal('name'),
    dimension: Type.Enum(['region', 'indicator']),
    text: Text,
    unit: Nullable(Text),
    to: Type.Union([
      Type.Object({ as: Type.Enum(['entry', 'wider']), id: Text }),
      Type.Object({ as: Type.Literal('leave-out') }),
    ]),
  }),
]);

const shownFields = { sheet: Nullable(Text), answers: Type.Array(Answer) };

/** What was shown of a file's sheets, as a column keeps it. */
export const StoredShown = Type.Array(Type.Object(shownFields));

const HeadCells = Type.Object({
  dimension: Type.Enum(SHEET_DIMENSIONS),
  cells: Area,
  direction: Type.Enum(HEAD_DIRECTIONS),
});

/** The sheets of a template. */
export const StoredTemplateSheets = Type.Array(
  Type.Object({
    ...shownFields,
    layouts: Type.Array(Type.Object({ figures: Type.Array(Area), heads: Type.Array(HeadCells) })),
    heads: Type.Array(Type.Object({ row: No, column: No, text: Text })),
  }),
);
