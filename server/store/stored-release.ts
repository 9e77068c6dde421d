import { Type } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { Months, Nullable } from './stored-scalars.ts';

const Text = Type.String();

/** What annexes are called, by their titles. */
export const StoredNames = Type.Record(Text, Text);
/** Regions, or indicators and regions. */
export const StoredList = Type.Array(Text);

/** The head of a release as it was written into a column. */
export const StoredInfo = Type.Object({
  id: Text,
  title: Text,
  issuer: Text,
  docNo: Nullable(Type.String()),
  publishedOn: Nullable(Type.String()),
  period: Months,
  opening: Text,
  closing: Text,
  annexNames: Type.Optional(StoredNames),
  synthetic: Type.Optional(Type.Object({ seed: Nullable(Type.Number()) })),
  access: Type.Optional(Type.Enum(ACCESS_LEVELS)),
  completeWithout: Type.Optional(StoredList),
  urgedOn: Type.Optional(Nullable(Type.String())),
});
