import { Type, type Static } from 'typebox';
import { Citation } from './citation.ts';
import { Nullable } from './scalars.ts';

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
