import { Type, type Static } from 'typebox';

export const HashParams = Type.Object(
  { sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { additionalProperties: false },
);
export interface HashRoute {
  Params: Static<typeof HashParams>;
}
