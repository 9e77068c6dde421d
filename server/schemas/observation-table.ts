import { Type, type Static } from 'typebox';
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
});

const Row = Type.Object({
  cells: Type.Array(
    Nullable(
      Type.String({ description: 'As written in the files, figures with printed decimals.' }),
    ),
  ),
  missing: Type.Array(Type.Object({ at: Type.Integer(), reason: MissingReason }), {
    description: 'Why cells are null, by the number of their column, from 0.',
  }),
});

/** Some rows of a table of figures, long or wide. */
export const ObservationTable = Type.Object({
  total: Type.Integer({ description: 'Rows of the whole table.' }),
  figures: Type.Integer({
    description: 'Figures of the whole table: in a long one as many as rows.',
  }),
  indicators: Type.Integer({ description: 'Indicators that have figures among those chosen.' }),
  regions: Type.Integer({ description: 'Regions that are chosen.' }),
  periods: Type.Integer({ description: 'Periods of these figures.' }),
  columns: Type.Array(Column),
  rows: Type.Array(Row),
});
export type ObservationTable = Static<typeof ObservationTable>;
