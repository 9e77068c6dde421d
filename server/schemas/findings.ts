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

export const Finding = Type.Object({
  id: Type.String({ description: 'Stable while the tables stay the same.' }),
  code: OneOf(FINDING_CODES),
  severity: OneOf(['error', 'warning'], 'warning: the office says parts need not add up'),
  ...Place,
  indicator: Nullable(NameRef),
  printed: Type.String({ description: 'What stands there.' }),
  computed: Type.String({ description: 'What follows from the figures.' }),
  message: Type.String(),
  cause: Type.String({ description: 'The likely cause.' }),
  places: Type.Array(Type.Object({ ...Place, message: Type.String() }), {
    description: 'Every place where the same mistake is printed; the first is the one above.',
  }),
});
export type Finding = Static<typeof Finding>;

export const Findings = Type.Object({
  release: Type.String(),
  findings: Type.Array(Finding),
});
export type Findings = Static<typeof Findings>;
