import { Type, type Static } from 'typebox';
import { LedgerRow, LedgerRowChange } from './ledger.ts';
import { Nullable } from './scalars.ts';

export const LedgerVersion = Type.Object({
  load: Type.Integer(),
  at: Type.String({ description: 'ISO 8601' }),
  by: Type.String(),
  note: Type.String(),
  undoneBy: Nullable(Type.Integer({ description: 'The undo that took it back.' })),
  changes: Type.Object({
    added: Type.Integer(),
    removed: Type.Integer(),
    changed: Type.Integer(),
    moved: Type.Integer(),
  }),
});
export type LedgerVersion = Static<typeof LedgerVersion>;

export const LedgerVersionDetail = Type.Object({
  ...LedgerVersion.properties,
  list: Type.Array(LedgerRowChange, { description: 'What it changed of the one before it.' }),
  rows: Type.Array(LedgerRow),
});
export type LedgerVersionDetail = Static<typeof LedgerVersionDetail>;
