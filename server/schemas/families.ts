import { Type, type Static } from 'typebox';
import { FAMILY_KINDS } from '#domain/families.ts';
import { EnglishName, OneOf } from './scalars.ts';

/** Indicators that the dictionary puts on one page. */
export const FamilyRef = Type.Object({
  id: Type.String(),
  kind: OneOf(FAMILY_KINDS, 'What its members are to one another.'),
  name: Type.String(),
  nameEn: EnglishName,
  place: Type.Integer({ description: 'Its place in the menu, counted from 0.' }),
});
export type FamilyRef = Static<typeof FamilyRef>;

export const FamilyQuery = {
  family: Type.Optional(
    Type.String({
      description: 'Which of the families of this kind, as /releases names them; else the first.',
    }),
  ),
};
