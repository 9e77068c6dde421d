import { Type, type Static } from 'typebox';
import { ASKED_KINDS, SHARINGS } from '#domain/saved-queries.ts';
import { Nullable, OneOf } from './scalars.ts';

const Name = Type.String({ minLength: 1, maxLength: 80 });
const Query = Type.String({
  maxLength: 8000,
  description: 'As in the address of the page /data, without the question mark.',
});
const Sharing = OneOf(
  SHARINGS,
  'none: its owner alone; link: whoever has its address; office: all who have an account, who find it listed.',
);
const asked = { kind: OneOf(ASKED_KINDS), id: Type.String(), name: Type.String() };

/** A query that somebody keeps under a name. */
export const SavedQuery = Type.Object({
  id: Type.String(),
  name: Name,
  query: Query,
  sharing: Sharing,
  isOwn: Type.Boolean(),
  owner: Type.String({ description: 'Name of the person.' }),
  changedAt: Type.String(),
  asked: Type.Array(Type.Object(asked), {
    description: 'What its ids were called when it was kept.',
  }),
  changes: Type.Array(
    Type.Object({
      ...asked,
      what: OneOf(['gone', 'retired', 'renamed']),
      now: Nullable(Type.String({ description: 'How it is called today.' })),
    }),
    { description: 'What of that is no longer as it was.' },
  ),
});
export const SavedQueries = Type.Array(SavedQuery);
export type SavedQuery = Static<typeof SavedQuery>;

const closed = { additionalProperties: false };

export const NewSavedQuery = Type.Object(
  { name: Name, query: Query, sharing: Type.Optional(Sharing) },
  closed,
);

export const SavedQueryEdit = Type.Object(
  {
    name: Type.Optional(Name),
    query: Type.Optional(Query),
    sharing: Type.Optional(Sharing),
    isDeleted: Type.Optional(
      Type.Boolean({ description: 'false brings back what was deleted within 30 days.' }),
    ),
  },
  closed,
);
