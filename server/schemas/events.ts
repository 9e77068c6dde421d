import { Type, type Static } from 'typebox';

/** What an event `published` carries. */
export const Published = Type.Object({
  version: Type.String({ description: 'Of the data that are published now.' }),
  releases: Type.Array(Type.String(), {
    description: 'Ids of the releases that are new, revised or taken back since the last event.',
  }),
});
export type Published = Static<typeof Published>;
