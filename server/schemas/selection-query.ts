import { Type, type Static, type TObject } from 'typebox';
import { LANGUAGES } from '#domain/language.ts';
import {
  DIMENSIONS,
  LAYOUTS,
  NAMINGS,
  SORTS,
  VALUES,
  VINTAGES,
} from '#domain/selection-choices.ts';
import { PERIOD_SPANS } from '#domain/period-span.ts';
import { PIVOT_DIMENSIONS } from '#domain/pivot/pivot.ts';
import { STATUSES } from '#domain/status.ts';
import { MONTH, OneOf } from './scalars.ts';

const several = (what: string) => `${what} One or several, with commas.`;

/** From which month to which. */
export const RangeQuery = {
  from: Type.Optional(
    Type.String({
      pattern: MONTH,
      description: 'Periods that end in this month or later, YYYY-MM.',
    }),
  ),
  to: Type.Optional(
    Type.String({
      pattern: MONTH,
      description: 'Periods that end in this month or earlier, YYYY-MM.',
    }),
  ),
};

/** Which figures: the same for a page of them and for every format. */
export const FilterQuery = {
  indicator: Type.Optional(Type.String({ description: several('Ids of /indicators.') })),
  region: Type.Optional(Type.String({ description: several('Ids of /regions.') })),
  department: Type.Optional(
    Type.String({ description: several('Indicators that these departments answer for.') }),
  ),
  release: Type.Optional(Type.String({ description: several('What these releases hold.') })),
  ...RangeQuery,
  last: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1200,
      description: 'Only so many months, up to the newest: a window that moves with the data.',
    }),
  ),
  spans: Type.Optional(
    Type.String({
      description: several(
        `Only periods of these kinds: ${PERIOD_SPANS.join(', ')}. January is both.`,
      ),
    }),
  ),
  status: Type.Optional(
    Type.String({ description: several(`Only figures of this status: ${STATUSES.join(', ')}.`) }),
  ),
  sort: Type.Optional(
    Type.String({
      description: `${SORTS.join(', ')}; with - in front the largest first. What is missing comes last. In a pivot value, gap or rank, by which regions stand. Without it: by indicator, period and region, in the order of the annexes.`,
    }),
  ),
  vintages: Type.Optional(
    OneOf(VINTAGES, 'all: every value that a figure had, with from when to when it counted.'),
  ),
  values: Type.Optional(
    Type.String({ description: several(`What of each figure: ${VALUES.join(', ')}.`) }),
  ),
};

/** How a table of figures is laid out. */
export const LayoutQuery = {
  layout: Type.Optional(
    OneOf(LAYOUTS, 'wide: one dimension across; pivot: any in rows and columns.'),
  ),
  across: Type.Optional(OneOf(DIMENSIONS, 'The dimension across in a wide table.')),
  rows: Type.Optional(
    Type.String({
      description: `${several('What stands in the rows of a pivot, the outermost first:')} ${PIVOT_DIMENSIONS.join(', ')}. field is what is given of each figure.`,
    }),
  ),
  columns: Type.Optional(
    Type.String({
      description:
        'The same of its columns. What stands in neither must have one member in every cell: a cell never holds two figures.',
    }),
  ),
  names: Type.Optional(
    OneOf(NAMINGS, 'Indicators and regions by id and full name, id and short name, or id alone.'),
  ),
  lang: Type.Optional(OneOf(LANGUAGES, 'The language of names.')),
};

export type SelectionQuery = Static<TObject<typeof FilterQuery & typeof LayoutQuery>>;
