import { Type, type Static } from 'typebox';
import { CLAIM_KINDS, NOTE_CODES, VERDICTS } from '#domain/draft/types.ts';
import { BulletinFigure } from './bulletin.ts';
import { Nullable, OneOf } from './scalars.ts';

/** What a draft is sent as, when it is a file. */
export const DRAFT_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
} as const;

const message = {
  message: Type.String({ description: 'What is said of it, in Chinese.' }),
  messageEn: Type.String({ description: 'The same in English.' }),
};

/** A stretch of `text`, in UTF-16 code units, as JavaScript's `slice` counts. */
const placeFields = {
  start: Type.Integer(),
  end: Type.Integer(),
  text: Type.String({ description: 'As it stands in the draft.' }),
};

export const DraftClaim = Type.Object({
  ...placeFields,
  kind: OneOf(CLAIM_KINDS, 'What it speaks of; number: a number in no known phrase.'),
  verdict: OneOf(VERDICTS),
  expected: Nullable(
    Type.String({ description: 'What should stand there; null: nothing, or it is not known.' }),
  ),
  ...message,
  cause: Nullable(Type.String({ description: 'How the error likely came about, in Chinese.' })),
  causeEn: Nullable(Type.String({ description: 'The same in English.' })),
  figure: Nullable(BulletinFigure),
});
export type DraftClaim = Static<typeof DraftClaim>;

export const DraftOmission = Type.Object({
  after: Type.Integer({ description: 'Where in `text` it should stand.' }),
  text: Type.String({ description: 'What should stand there; several lines for a whole block.' }),
  ...message,
});
export type DraftOmission = Static<typeof DraftOmission>;

export const DraftNote = Type.Object({
  ...placeFields,
  code: OneOf(NOTE_CODES),
  ...message,
});
export type DraftNote = Static<typeof DraftNote>;

export const DraftUnread = Type.Object({
  found: Type.String({
    description: 'What stands in the file and was not read, or not as it stands; in Chinese.',
  }),
  foundEn: Type.String({ description: 'The same in English.' }),
  cure: Type.String({ description: 'What to do about it, in Chinese.' }),
  cureEn: Type.String({ description: 'The same in English.' }),
});
export type DraftUnread = Static<typeof DraftUnread>;

export const DraftCheck = Type.Object({
  release: Type.String(),
  text: Type.String({ description: 'The draft as it was read; all places count in it.' }),
  unread: Type.Array(DraftUnread, {
    description: 'Pictures, notes, tracked changes and the like of a .docx; of a text none.',
  }),
  claims: Type.Array(DraftClaim, { description: 'In the order of the draft, none over another.' }),
  missing: Type.Array(DraftOmission),
  notes: Type.Array(DraftNote, { description: 'Not wrong in what it says, but not as usual.' }),
  counts: Type.Object({
    claims: Type.Integer(),
    agrees: Type.Integer(),
    differs: Type.Integer(),
    notUnderstood: Type.Integer(),
    missing: Type.Integer(),
    notes: Type.Integer(),
  }),
});
export type DraftCheck = Static<typeof DraftCheck>;

export const DraftText = Type.Object(
  { text: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);
export type DraftText = Static<typeof DraftText>;
