import { Type, type Static } from 'typebox';
import { ASSESSMENT_STATES } from '#domain/assessments/process.ts';
import { STEP_KINDS } from '#domain/assessments/step-names.ts';
import { GradeReply, ItemId, MadeUp, printedFields, ReadingReply } from './assessment-schemes.ts';
import { NameRef, Nullable, OneOf } from './scalars.ts';

const Text = Type.String();
const MaybeText = Nullable(Type.String());
const MaybeNumber = Nullable(Type.Number());

const summary = {
  id: Text,
  title: Text,
  year: Nullable(Type.Integer()),
  scheme: Type.Object({ id: Text, document: MaybeText, docNo: MaybeText }),
  isMadeUp: MadeUp,
  state: OneOf(
    ASSESSMENT_STATES,
    'changed: the results are no longer those that were approved or published.',
  ),
  isHidden: Type.Boolean({
    description: 'Its results are not published, and whoever asks may not see them.',
  }),
  assessed: Type.Integer({ description: 'How many are assessed.' }),
  complete: Type.Integer({ description: 'How many of them have a total.' }),
  publishedOn: MaybeText,
  standsSince: Nullable(
    Type.String({
      description:
        'When that was published which everybody sees, where this is a version under way (to the desk alone).',
    }),
  ),
};
const counted = { count: Type.Integer({ description: 'How many have it.' }) };

export const AssessmentSummary = Type.Object({
  ...summary,
  grades: Type.Array(Type.Object({ name: Text, ...counted })),
});
export type AssessmentSummary = Static<typeof AssessmentSummary>;
export const AssessmentList = Type.Object({
  assessments: Type.Array(AssessmentSummary),
  schemes: Type.Array(
    Type.Object({
      id: Text,
      document: MaybeText,
      docNo: MaybeText,
      isMadeUp: MadeUp,
      items: Type.Integer({ description: 'How many items count.' }),
      readings: Type.Integer({ description: 'How many questions its words leave open.' }),
    }),
  ),
});
export type AssessmentList = Static<typeof AssessmentList>;

export const AssessmentRow = Type.Object({
  assessed: Text,
  region: Nullable(NameRef),
  group: MaybeText,
  place: Nullable(
    Type.Integer({ description: 'In its group; nobody has one while a total is lacking.' }),
  ),
  total: Nullable(Type.Number({ description: 'Null: facts are lacking.' })),
  soFar: Type.Number({ description: 'What is lacking left out.' }),
  asked: Type.Integer({ description: 'Facts that are asked for.' }),
  given: Type.Integer({ description: 'How many of them are there.' }),
  grade: MaybeText,
  gradeNote: MaybeText,
  gradeNoteEn: MaybeText,
  gradeReading: MaybeText,
  self: Nullable(Type.Number({ description: 'The total of what it told of itself.' })),
  difference: Nullable(Type.Number({ description: 'Checked less told of itself.' })),
  sections: Type.Array(Type.Object({ id: ItemId, points: MaybeNumber, soFar: Type.Number() })),
  nextGrade: Nullable(
    Type.Object({ name: Text, short: Type.Number({ description: 'Points that it takes.' }) }),
  ),
  behind: Nullable(Type.Number({ description: 'Points behind the next in its group.' })),
});
export type AssessmentRow = Static<typeof AssessmentRow>;

const Deadline = Type.Object({
  name: Text,
  by: MaybeText,
  due: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
  done: MaybeText,
  ...printedFields,
});
export type DeadlineReply = Static<typeof Deadline>;

export const Assessment = Type.Object({
  ...summary,
  sections: Type.Array(
    Type.Object({ id: ItemId, name: Text, full: MaybeNumber, cap: MaybeNumber }),
  ),
  grades: Type.Array(Type.Object({ ...GradeReply.properties, ...counted })),
  leagues: Type.Array(
    Type.Object({
      name: Nullable(Type.String({ description: 'Null: in no group.' })),
      size: Type.Integer(),
      complete: Type.Integer(),
      rows: Type.Array(AssessmentRow),
    }),
  ),
  deadlines: Type.Array(Deadline),
  steps: Type.Array(
    Type.Object({
      kind: OneOf(STEP_KINDS),
      on: MaybeText,
      assessed: MaybeText,
      by: MaybeText,
      digest: Nullable(Type.String({ description: 'Of the results that it is about.' })),
      note: MaybeText,
    }),
  ),
  consequences: Type.Array(Type.Object({ name: Text, grade: MaybeText, ...printedFields })),
  readings: Type.Array(ReadingReply),
});
export type Assessment = Static<typeof Assessment>;
