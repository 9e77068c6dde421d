import { Type, type Static } from 'typebox';
import { FINDING_CODES } from '#domain/findings/types.ts';
import { NameRef, Nullable, OneOf } from './scalars.ts';

const Place = {
  table: Type.String({ description: 'Title of the table.' }),
  file: Type.String(),
  sheet: Nullable(Type.String()),
  row: Type.Integer(),
  column: Type.Integer(),
  cell: Type.String({ description: 'E12' }),
  region: Nullable(NameRef),
};

const Message = {
  message: Type.String({ description: 'What is wrong there, in Chinese.' }),
  messageEn: Type.String({ description: 'The same in English.' }),
};

export const Finding = Type.Object({
  id: Type.String({ description: 'Stable while the tables stay the same.' }),
  code: OneOf(FINDING_CODES),
  severity: OneOf(['error', 'warning'], 'warning: the office says parts need not add up'),
  ...Place,
  indicator: Nullable(NameRef),
  printed: Type.String({ description: 'What stands there; of notes and headings, what they say.' }),
  printedEn: Type.String({ description: 'In English; what is quoted stays as it was printed.' }),
  computed: Type.String({ description: 'What follows from the figures.' }),
  computedEn: Type.String({
    description: 'In English; what should be printed stays as it would be.',
  }),
  ...Message,
  cause: Type.String({ description: 'The likely cause, in Chinese.' }),
  causeEn: Type.String({ description: 'The same in English.' }),
  places: Type.Array(Type.Object({ ...Place, ...Message }), {
    description: 'Every place where the same mistake is printed; the first is the one above.',
  }),
});
export type Finding = Static<typeof Finding>;

export const Findings = Type.Object({
  release: Type.String(),
  findings: Type.Array(Finding),
});
export type Findings = Static<typeof Findings>;
