import { Type, type Static } from 'typebox';
import { Nullable } from './scalars.ts';

/** What is told of one target, place by place and period by period. */
export const PlanValueOrder = Type.Object(
  {
    values: Type.Array(
      Type.Object(
        {
          place: Type.String({
            maxLength: 100,
            description: 'Name or id of a place of the target; blank: its first.',
          }),
          period: Type.String({
            maxLength: 40,
            description: '2022, 2022-06, 2022-W24, 2022-06-30',
          }),
          value: Type.String({ minLength: 1, maxLength: 100, description: 'As it is told.' }),
          note: Type.Optional(Type.String({ maxLength: 2000 })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { additionalProperties: false },
);
export type PlanValueOrder = Static<typeof PlanValueOrder>;

export const PlanValuesTaken = Type.Object({
  load: Nullable(Type.Integer({ description: 'By which they count; null: they wait.' })),
  isPending: Type.Boolean({ description: 'They wait for review.' }),
});
export type PlanValuesTaken = Static<typeof PlanValuesTaken>;
