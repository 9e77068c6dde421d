import { Type, type Static } from 'typebox';
import { SUFFIXES } from '#domain/selection-choices.ts';
import { Citation } from './citation.ts';
import { BomQuery, SheetsQuery } from './file-query.ts';
import { Nullable, OneOf } from './scalars.ts';
import { FilterQuery, LayoutQuery } from './selection-query.ts';
import { ViewQuery } from './view.ts';

const closed = { additionalProperties: false };

/** What is to be frozen: the parameters of /observations.{format}, as an object. */
const FrozenQuery = Type.Object(
  { ...FilterQuery, ...LayoutQuery, ...ViewQuery, ...BomQuery, ...SheetsQuery },
  closed,
);
export type FrozenQuery = Static<typeof FrozenQuery>;

export const FreezeBody = Type.Object(
  { format: OneOf(SUFFIXES, 'As the address of an export ends.'), query: FrozenQuery },
  {
    ...closed,
    examples: [{ format: 'csv', query: { status: 'unmet' } }],
  },
);
export type FreezeBody = Static<typeof FreezeBody>;

/** A file that stays as it was, while it stays. */
export const Frozen = Type.Object({
  address: Type.String({
    description: 'Gives these bytes and no others: /api/v1/frozen/{sha256}.',
  }),
  sha256: Type.String({ description: 'Of its bytes, hexadecimal.' }),
  format: Type.String(),
  contentType: Type.String(),
  name: Type.String({ description: 'As the file is called.' }),
  query: Type.String({ description: 'What it was made of, with the load as asOf.' }),
  load: Type.Integer(),
  rows: Type.Integer(),
  bytes: Type.Integer(),
  frozenAt: Type.String({ description: 'ISO 8601, UTC: when these bytes were frozen.' }),
  expiresOn: Nullable(
    Type.String({
      description:
        'The earliest day on which it goes when nobody asks for it until then; each asking begins the time anew. Null: an account keeps it, and it stays.',
    }),
  ),
  citation: Citation,
});
export type Frozen = Static<typeof Frozen>;
