import { Type, type Static } from 'typebox';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { EDITION_STATES } from '#domain/edition-steps.ts';
import { HOLDINGS } from '#domain/holdings.ts';
import { FamilyRef } from './families.ts';
import { HasTargets, NameRef, Nullable, OneOf, PeriodRef, Undone } from './scalars.ts';

export const ReleaseSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  issuer: Type.String(),
  docNo: Nullable(Type.String()),
  publishedOn: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
  period: PeriodRef,
  state: OneOf(EDITION_STATES, 'Anything but published is shown to those with an account only.'),
  holds: Type.Array(OneOf(HOLDINGS), { description: 'What can be asked of it.' }),
  hasTargets: HasTargets,
  families: Type.Array(FamilyRef, {
    description: 'The families of the dictionary that it has figures of, in the order of the menu.',
  }),
  synthetic: Type.Boolean({
    description: 'Made up by a program for show and tests: no statistics.',
  }),
  seed: Nullable(Type.Integer({ description: 'What a synthetic release was made from.' })),
  access: OneOf(ACCESS_LEVELS, 'Who sees its figures: everybody, accounts, who works on them.'),
  loadedAt: Type.String({ description: 'When its newest table was loaded, ISO 8601.' }),
});
export type ReleaseSummary = Static<typeof ReleaseSummary>;

export const ReleaseTable = Type.Object({
  kind: Type.String(),
  title: Nullable(Type.String()),
  file: Type.String(),
  sheet: Nullable(Type.String()),
  region: Nullable(NameRef),
  notes: Type.Array(Type.String()),
});

export const ReleaseRevision = Type.Object({
  loadId: Type.Integer(),
  at: Type.String({ description: 'ISO 8601' }),
  note: Type.String({ description: 'Why it was revised.' }),
  undone: Undone,
});
export type ReleaseRevision = Static<typeof ReleaseRevision>;

export const ReleaseDetail = Type.Object({
  ...ReleaseSummary.properties,
  tables: Type.Array(ReleaseTable, { description: 'The printed tables it was loaded from.' }),
  revisions: Type.Array(ReleaseRevision, {
    description: 'What changed it after its first publication, oldest first.',
  }),
});
export type ReleaseDetail = Static<typeof ReleaseDetail>;

export const ReleaseList = Type.Array(ReleaseSummary, { description: 'Newest first.' });
