import { Type, type Static } from 'typebox';
import { Citation } from './citation.ts';

/** A file that stays as it was. */
export const Frozen = Type.Object({
  address: Type.String({ description: 'Gives these bytes, always: /api/v1/frozen/{sha256}.' }),
  sha256: Type.String({ description: 'Of its bytes, hexadecimal.' }),
  format: Type.String(),
  contentType: Type.String(),
  name: Type.String({ description: 'As the file is called.' }),
  query: Type.String({ description: 'What it was made of, with the load as asOf.' }),
  load: Type.Integer(),
  rows: Type.Integer(),
  bytes: Type.Integer(),
  frozenAt: Type.String({ description: 'ISO 8601, UTC: when these bytes were first frozen.' }),
  citation: Citation,
});
export type Frozen = Static<typeof Frozen>;
