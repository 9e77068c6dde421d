import { Type, type Static } from 'typebox';
import { DIMENSIONS } from '#domain/selection-choices.ts';
import { PERIOD_SPANS } from '#domain/period-span.ts';
import { MissingReason, Nullable, OneOf } from './scalars.ts';

const Column = Type.Object({
  name: Type.String({ description: 'As the files call it.' }),
  title: Type.String({ description: 'In the language that was asked for.' }),
  type: OneOf(['string', 'number', 'integer', 'month-range', 'moment']),
  column: Type.String({ description: 'Which column of a long table it is: value, gap, status …' }),
  member: Nullable(
    Type.Object(
      { id: Type.String(), name: Type.String() },
      { description: 'Of a wide table: the region, indicator or period that it stands under.' },
    ),
  ),
  members: Nullable(
    Type.Array(
      Type.Object({ dimension: OneOf(DIMENSIONS), id: Type.String(), name: Type.String() }),
      { description: 'All that a column of figures stands under, the outermost first.' },
    ),
  ),
});

const Row = Type.Object({
  of: Type.Object(
    {
      indicator: Type.String(),
      region: Type.String(),
      period: Type.String(),
      field: Nullable(
        Type.String({ description: 'Which column of a long table its cells are of.' }),
      ),
    },
    {
      description:
        'Ids of the first figure of the row; those that stand in its rows are of all of them.',
    },
  ),
  cells: Type.Array(
    Nullable(
      Type.String({ description: 'As written in the files, figures with printed decimals.' }),
    ),
  ),
  missing: Type.Array(Type.Object({ at: Type.Integer(), reason: MissingReason }), {
    description: 'Why cells are null, by the number of their column, from 0.',
  }),
});

/** Some rows of a table of figures, however it is laid out. */
export const ObservationTable = Type.Object({
  total: Type.Integer({ description: 'Rows of the whole table.' }),
  figures: Type.Integer({
    description: 'Figures of the whole table: in a long one as many as rows.',
  }),
  indicators: Type.Integer({ description: 'Indicators that have figures among those chosen.' }),
  regions: Type.Integer({ description: 'Regions that are chosen.' }),
  periods: Type.Integer({ description: 'Periods of these figures.' }),
  columnCount: Type.Integer({ description: 'Columns of the whole table.' }),
  held: Type.Array(Type.Object({ dimension: OneOf(DIMENSIONS), ids: Type.Array(Type.String()) }), {
    description: 'Of a pivot: what stands neither in rows nor in columns, and of which it is.',
  }),
  columns: Type.Array(Column),
  rows: Type.Array(Row),
});
export type ObservationTable = Static<typeof ObservationTable>;

/** Periods that there are figures of, by their ends. */
export const HeldPeriods = Type.Array(
  Type.Object({
    start: Type.String({ description: 'YYYY-MM' }),
    end: Type.String({ description: 'YYYY-MM' }),
    span: OneOf(PERIOD_SPANS, 'What kind of period it is.'),
    indicators: Type.Integer({ description: 'Of how many of the indicators there are figures.' }),
  }),
);
export type HeldPeriods = Static<typeof HeldPeriods>;
