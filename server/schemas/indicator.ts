import { Type, type Static } from 'typebox';
import { FREQUENCIES } from '#domain/dictionary.ts';
import { PERIOD_BASES } from '#domain/period-basis.ts';
import { TABLE_KINDS } from '#domain/printed.ts';
import { IndicatorDetail } from './dictionary.ts';
import { NameRef, Nullable, OneOf, PeriodRef } from './scalars.ts';

/** The one meaning of “updated”, wherever it is said. */
const UPDATED =
  'When a figure last changed: the time (ISO 8601, UTC) of the last load that brought or revised one, or of the undo of such a load. A load that found everything there already is no update. Null: there is no figure.';
export const Updated = Nullable(Type.String({ description: UPDATED }));

const Method = Type.Object({
  zh: Type.String({ description: 'In a sentence.' }),
  en: Type.String(),
});

/** All that is known about an indicator beside its figures. */
export const IndicatorMetadata = Type.Object({
  ...IndicatorDetail.properties,
  members: Nullable(
    Type.Array(NameRef, { description: 'The regions of its comparison group; null: not ranked.' }),
  ),
  frequency: OneOf(FREQUENCIES, 'In which months a figure is due.'),
  periodBasis: Nullable(
    OneOf(
      PERIOD_BASES,
      'cumulative: from January on; month: single months; mixed: both, or other runs of months.',
    ),
  ),
  firstPeriod: Nullable(PeriodRef),
  lastPeriod: Nullable(PeriodRef),
  figures: Type.Integer({ description: 'Cells: regions at periods, with a figure or without.' }),
  updated: Updated,
  updatedBy: Nullable(Type.Integer({ description: 'The load that did it.' })),
  revisions: Type.Object({
    count: Type.Integer({ description: 'How many values were replaced by later ones.' }),
    address: Type.String({ description: 'Every value with from when to when it counted.' }),
  }),
  sources: Type.Array(
    Type.Object({
      issuer: Type.String(),
      tables: Type.Array(
        OneOf([...TABLE_KINDS, 'observations'], 'observations: a plain list of figures.'),
      ),
      releases: Type.Array(
        Type.Object({
          id: Type.String(),
          title: Type.String(),
          docNo: Nullable(Type.String()),
          publishedOn: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
        }),
        { description: 'Newest first.' },
      ),
    }),
    { description: 'By issuer: the releases that brought its figures, the tables they stand in.' },
  ),
  notes: Type.Array(
    Type.Object({
      text: Type.String({ description: 'As printed.' }),
      release: Type.String({ description: 'The newest release that says so.' }),
    }),
    {
      description:
        'Printed footnotes that name it or the number of its line, of the newest twelve releases.',
    },
  ),
  gapMethod: Method,
  rankMethod: Nullable(Method),
});
export type IndicatorMetadata = Static<typeof IndicatorMetadata>;
