import { Type } from 'typebox';
import { LANGUAGES } from '#domain/language.ts';
import { MONTH, OneOf } from './scalars.ts';

/** Widths are in steps, so that pages of nearly one width share a picture. */
export const WIDTH_STEP = 20;

/** How any picture is drawn. */
export const PictureQuery = {
  width: Type.Optional(
    Type.Integer({
      minimum: 280,
      maximum: 1600,
      multipleOf: WIDTH_STEP,
      description: `In pixels, a multiple of ${WIDTH_STEP}; 960 where left out.`,
    }),
  ),
  lang: Type.Optional(OneOf(LANGUAGES, 'The language of names and words.')),
  paper: Type.Optional(
    OneOf(
      ['1'],
      'As a document that stands alone: title, period, source and address, in the colours of paper. Without it the picture is in the colours of the page that shows it (CSS variables).',
    ),
  ),
};

/** What an indicator's picture is of. */
export const IndicatorPictureQuery = {
  release: Type.String({ description: 'Up to which release.' }),
  indicator: Type.String(),
  region: Type.Optional(Type.String({ description: 'The region that stands out.' })),
};

/** Of which months. */
export const MonthsQuery = {
  from: Type.Optional(
    Type.String({ pattern: MONTH, description: 'The first month; 36 months where left out.' }),
  ),
  to: Type.Optional(Type.String({ pattern: MONTH, description: 'The last month.' })),
};
