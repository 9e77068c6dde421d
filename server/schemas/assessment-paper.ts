import { Type, type Static } from 'typebox';
import { ASK_KINDS } from '#domain/assessments/asks.ts';
import { ItemId, printedFields, ReadingReply, ruledFields } from './assessment-schemes.ts';
import { AssessmentRow, AssessmentSummary } from './assessments.ts';
import { Nullable, OneOf } from './scalars.ts';

const Text = Type.String();
const MaybeText = Nullable(Type.String());
const MaybeNumber = Nullable(Type.Number());
const message = { message: Text, messageEn: Text };

export const StepReply = Type.Object({
  ...message,
  change: Nullable(Type.Number({ description: 'Points that it gave or took.' })),
  reading: Nullable(Type.String({ description: 'The reading by which it was taken so.' })),
});
export type StepReply = Static<typeof StepReply>;

export const FactReply = Type.Object({
  side: OneOf(['self', 'checked'] as const),
  part: MaybeText,
  target: MaybeText,
  value: MaybeText,
  event: MaybeText,
  evidence: MaybeText,
  judgedBy: MaybeText,
  note: MaybeText,
});
export type FactReply = Static<typeof FactReply>;

export const PaperItem = Type.Object({
  id: ItemId,
  parent: MaybeText,
  depth: Type.Integer(),
  name: Text,
  ...ruledFields,
  full: MaybeNumber,
  points: Nullable(
    Type.Number({
      description: 'What it gives the item above it, or takes; null: facts are lacking.',
    }),
  ),
  soFar: MaybeNumber,
  self: MaybeNumber,
  isVeto: Type.Boolean({ description: 'The item above it gets nothing.' }),
  steps: Type.Array(StepReply),
  lacks: Type.Array(Type.Object(message)),
  facts: Type.Array(FactReply),
  ...printedFields,
});
export type PaperItem = Static<typeof PaperItem>;

const Ask = Type.Object({
  item: ItemId,
  part: MaybeText,
  kind: OneOf(ASK_KINDS),
  needsTarget: Type.Boolean(),
  threshold: MaybeNumber,
  choices: Type.Array(Text),
  least: MaybeNumber,
  most: MaybeNumber,
  judgedPart: Nullable(
    Type.String({ description: 'The part for the points of a verdict that is judged.' }),
  ),
  judgedVerdicts: Type.Array(Text),
});
export type AskReply = Static<typeof Ask>;

export const Paper = Type.Object({
  ...AssessmentSummary.properties,
  row: AssessmentRow,
  items: Type.Array(PaperItem),
  totalSteps: Type.Array(StepReply),
  faults: Type.Array(Type.Object(message)),
  levers: Type.Array(
    Type.Object({
      item: ItemId,
      name: Text,
      part: MaybeText,
      ...message,
      gain: Type.Number({ description: 'Points that the total would have more.' }),
      reachesGrade: Type.Boolean({ description: 'That alone reaches the next grade.' }),
    }),
  ),
  consequence: MaybeText,
  readings: Type.Array(ReadingReply),
  asks: Type.Array(Ask, { description: 'What is to be told of each item.' }),
});
export type Paper = Static<typeof Paper>;
