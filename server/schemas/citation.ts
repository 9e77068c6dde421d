import { Type, type Static } from 'typebox';
import { Updated } from './indicator.ts';
import { Nullable } from './scalars.ts';

const Day = Type.String({ description: 'YYYY-MM-DD, in China.' });

/** How an extract is cited. */
export const Citation = Type.Object({
  title: Type.String(),
  titleEn: Type.String(),
  issuers: Type.Array(Type.String(), { description: 'Who published the figures.' }),
  releases: Type.Array(Type.Object({ id: Type.String(), docNo: Nullable(Type.String()) }), {
    description: 'The releases that give the figures, newest first.',
  }),
  synthetic: Type.Boolean({ description: 'The figures were made up by a program.' }),
  load: Type.Integer({ description: 'The load by which the data stand: their version.' }),
  updated: Updated,
  accessed: Day,
  address: Type.String({ description: 'Where the same figures will be found again.' }),
  query: Type.String({ description: 'The query in its one writing.' }),
  gbt7714: Type.String({ description: 'GB/T 7714-2015, [DS/OL].' }),
  bibtex: Type.String(),
});
export type Citation = Static<typeof Citation>;
