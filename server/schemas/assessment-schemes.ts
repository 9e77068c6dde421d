import { Type, type Static } from 'typebox';
import { RULES } from '#domain/assessments/rules.ts';
import { Nullable, OneOf } from './scalars.ts';

const Text = Type.String();
const MaybeText = Nullable(Type.String());
const MaybeNumber = Nullable(Type.Number());
const message = { message: Text, messageEn: Text };

/** What a rule is called. */
export const ruledFields = {
  rule: OneOf(RULES, 'How it counts.'),
  ruleName: Text,
  ruleNameEn: Text,
};
/** What the document says, and where. */
export const printedFields = {
  words: Type.String({ description: 'The words of the document.' }),
  line: Nullable(Type.String({ description: 'Where they stand in it.' })),
};
export const ItemId = Type.String({ description: 'As the scheme numbers it.' });

export const ReadingReply = Type.Object({
  id: ItemId,
  item: Nullable(Type.String({ description: 'Null: it is about the whole scheme.' })),
  setting: Text,
  settingEn: Text,
  question: Type.String({ description: 'What the words leave open.' }),
  chosen: Type.String({ description: 'How it is read.' }),
  alternatives: Type.Array(Text),
  decidedBy: MaybeText,
  ...printedFields,
});
export type ReadingReply = Static<typeof ReadingReply>;

export const GradeReply = Type.Object({
  name: Text,
  low: Nullable(Type.Number({ description: 'From here up, as printed.' })),
  high: Nullable(Type.Number({ description: 'Up to here, as printed.' })),
  ...printedFields,
});

export const SchemeItemReply = Type.Object({
  id: ItemId,
  parent: Nullable(Type.String({ description: 'The item that it counts under.' })),
  depth: Type.Integer(),
  name: Text,
  ...ruledFields,
  nature: MaybeText,
  points: Nullable(Type.Number({ description: 'Full points, or its weight.' })),
  condition: MaybeText,
  value: Nullable(
    Type.Object(
      { low: Type.Number(), high: Type.Number() },
      { description: 'Points gained, or lost (below zero); a range is judged within.' },
    ),
  ),
  step: MaybeNumber,
  stepUnit: MaybeText,
  perStep: MaybeNumber,
  floor: MaybeNumber,
  cap: Nullable(Type.Number({ description: 'Most points; of a weighted rate in percent.' })),
  threshold: Nullable(Type.Number({ description: 'A target that the scheme itself lays down.' })),
  each: MaybeText,
  open: Nullable(Type.String({ description: 'What its words leave open.' })),
  ...printedFields,
});
export type SchemeItemReply = Static<typeof SchemeItemReply>;

const SchemeRow = Type.Object({
  id: ItemId,
  name: Text,
  condition: MaybeText,
  each: MaybeText,
  ...printedFields,
});

export const MadeUp = Type.Boolean({
  description: 'Made up, to show what can be done; not of any place.',
});

export const SchemeReply = Type.Object({
  id: Text,
  docNo: MaybeText,
  document: MaybeText,
  signedOn: MaybeText,
  isMadeUp: MadeUp,
  items: Type.Array(SchemeItemReply),
  readings: Type.Array(ReadingReply),
  grades: Type.Array(GradeReply),
  assessed: Type.Array(Text),
  groups: Type.Array(Type.Object({ name: Text, members: Type.Array(Text) })),
  deadlines: Type.Array(SchemeRow),
  procedure: Type.Array(SchemeRow),
  consequences: Type.Array(SchemeRow),
  notes: Type.Array(Type.Object({ id: ItemId, ...message }), {
    description: 'Rows that are not understood: they count for nothing.',
  }),
  assessments: Type.Array(Type.Object({ id: Text, title: Text })),
});
export type SchemeReply = Static<typeof SchemeReply>;
