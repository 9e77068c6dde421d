import { Type, type Static } from 'typebox';
import { NOTE_LENGTH } from '#domain/lengths.ts';
import { DictionaryChange, DictionaryRows } from './dictionary-desk.ts';
import { Nullable, OneOf } from './scalars.ts';

const closed = { additionalProperties: false };

export const DictionaryReview = Type.Object(
  {
    no: Type.Integer({ description: 'Of the change that was looked at.' }),
    step: OneOf(['approve', 'return', 'withdraw'], 'withdraw: one’s own.'),
    reason: Type.Optional(Type.String({ maxLength: NOTE_LENGTH, description: 'Of a return.' })),
  },
  closed,
);
export type DictionaryReview = Static<typeof DictionaryReview>;

export const DictionarySaved = Type.Object({
  load: Nullable(
    Type.Integer({ description: 'The load that brought it; null: it waits for review.' }),
  ),
  isPending: Type.Boolean(),
});
export type DictionarySaved = Static<typeof DictionarySaved>;

export const DictionaryVersion = Type.Object({
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
export type DictionaryVersion = Static<typeof DictionaryVersion>;

export const DictionaryVersionDetail = Type.Object({
  ...DictionaryVersion.properties,
  list: Type.Array(DictionaryChange, { description: 'What it changed of the one before it.' }),
  tables: DictionaryRows,
});
export type DictionaryVersionDetail = Static<typeof DictionaryVersionDetail>;
