import { Type, type Static } from 'typebox';
import { STEP_KINDS } from '#domain/assessments/step-names.ts';
import { Nullable, OneOf } from './scalars.ts';

const closed = { additionalProperties: false };
const Short = Type.String({ maxLength: 200 });
const Long = Type.String({ maxLength: 2000 });

/** Which fact: of an item, by its measure or number where it has several. */
const factKey = {
  item: Short,
  part: Type.Optional(Type.String({ maxLength: 200, description: 'Its measure or number.' })),
};

export const AssessmentFactsOrder = Type.Object(
  {
    assessed: Short,
    side: OneOf(['self', 'checked'] as const, 'Told by the assessed, or checked.'),
    facts: Type.Array(
      Type.Object(
        {
          ...factKey,
          target: Type.Optional(Short),
          value: Type.Optional(Short),
          event: Type.Optional(Short),
          evidence: Type.Optional(Long),
          judgedBy: Type.Optional(Short),
          note: Type.Optional(Long),
        },
        closed,
      ),
      { maxItems: 500, description: 'Each takes the place of the one that is there.' },
    ),
    removed: Type.Optional(
      Type.Array(Type.Object(factKey, closed), { maxItems: 500, description: 'Facts that go.' }),
    ),
  },
  closed,
);
export type AssessmentFactsOrder = Static<typeof AssessmentFactsOrder>;

export const AssessmentStepOrder = Type.Object(
  {
    step: OneOf(STEP_KINDS),
    assessed: Type.Optional(Short),
    group: Type.Optional(Type.String({ maxLength: 200, description: 'Of who is listed.' })),
    on: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description: 'YYYY-MM-DD; today in China where it is left out.',
      }),
    ),
    scheme: Type.Optional(Type.String({ maxLength: 200, description: 'By which it is begun.' })),
    year: Type.Optional(Type.Integer({ minimum: 1949, maximum: 2200 })),
    listed: Type.Optional(
      Type.Array(Type.Object({ assessed: Short, group: Type.Optional(Short) }, closed), {
        maxItems: 500,
        description: 'Who is assessed, listed with the beginning.',
      }),
    ),
    title: Type.Optional(Short),
    note: Type.Optional(Long),
  },
  closed,
);
export type AssessmentStepOrder = Static<typeof AssessmentStepOrder>;

export const AssessmentTaken = Type.Object({
  load: Nullable(Type.Integer({ description: 'By which it counts; null: it waits for review.' })),
  isPending: Type.Boolean(),
});

export const AssessmentFactsTaken = Type.Object({
  ...AssessmentTaken.properties,
  message: Nullable(
    Type.String({ description: 'What is published stands as it was; null: nothing is.' }),
  ),
  messageEn: Nullable(Type.String()),
});
