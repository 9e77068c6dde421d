import { Type, type Static } from 'typebox';
import { DOORS } from '#domain/roles.ts';
import { NameRef, Nullable, OneOf } from './scalars.ts';

export const Act = Type.Object({
  id: Type.Integer(),
  at: Type.String({ description: 'ISO 8601, UTC.' }),
  by: Type.String({ description: 'The name of an account, or `system`.' }),
  door: OneOf([...DOORS, 'system']),
  kind: Type.String(),
  subject: Type.String({ description: 'What it was done to: release/2019-06, load/3.' }),
  words: Type.Object(
    {
      kind: Type.String(),
      kindEn: Type.String(),
      subject: Type.String(),
      subjectEn: Type.String(),
      door: Type.String(),
      doorEn: Type.String(),
      note: Type.String({ description: 'The reason or note, as given; empty where none was.' }),
    },
    { description: 'The same in Chinese and in English.' },
  ),
  detail: Type.Object({}, { additionalProperties: true }),
  previousHash: Type.String(),
  hash: Type.String({
    description:
      'SHA-256 of the JSON array [id, at, by, door, kind, subject, detail, previousHash], detail as its text.',
  }),
});
export type Act = Static<typeof Act>;

export const Acts = Type.Object({
  total: Type.Integer({ description: 'How many the filter lets through.' }),
  next: Nullable(Type.String({ description: 'The `cursor` of the page that follows.' })),
  kinds: Type.Array(NameRef, { description: 'Every kind of act there is.' }),
  acts: Type.Array(Act, { description: 'Newest first.' }),
});
export type Acts = Static<typeof Acts>;

const message = {
  message: Type.String({ description: 'What is wrong and how to mend it, in Chinese.' }),
  messageEn: Type.String({ description: 'The same in English.' }),
};

export const Verification = Type.Object({
  ok: Type.Boolean(),
  acts: Type.Integer(),
  loads: Type.Integer(),
  head: Type.String({
    description: 'The hash of the last act that holds: to be kept somewhere else.',
  }),
  notes: Type.Array(Type.Object(message), { description: 'What is no fault but worth knowing.' }),
  fault: Nullable(
    Type.Object(
      {
        code: Type.String(),
        ...message,
        actId: Nullable(Type.Integer()),
        loadId: Nullable(Type.Integer()),
        figure: Nullable(
          Type.Object({
            indicatorId: Type.String(),
            regionId: Type.String(),
            period: Type.String(),
            stored: Nullable(Type.String()),
            printed: Nullable(Type.String()),
          }),
        ),
      },
      { description: 'The first place where data and log part.' },
    ),
  ),
});
export type Verification = Static<typeof Verification>;
