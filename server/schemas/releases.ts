import { Type, type Static } from 'typebox';
import { Nullable, OneOf, PeriodRef, Ref } from './scalars.ts';

export const RELEASE_STATES = ['published'] as const;

import { HOLDINGS } from '#server/domain/holdings.ts';

export const ReleaseSummary = Type.Object({
  id: Type.String(),
  title: Type.String(),
  issuer: Type.String(),
  docNo: Nullable(Type.String()),
  publishedOn: Nullable(Type.String({ description: 'YYYY-MM-DD' })),
  period: PeriodRef,
  state: OneOf(RELEASE_STATES),
  holds: Type.Array(OneOf(HOLDINGS), { description: 'What can be asked of it.' }),
  loadedAt: Type.String({ description: 'When its newest table was loaded, ISO 8601.' }),
});
export type ReleaseSummary = Static<typeof ReleaseSummary>;

export const ReleaseTable = Type.Object({
  kind: Type.String(),
  title: Nullable(Type.String()),
  file: Type.String(),
  sheet: Nullable(Type.String()),
  region: Nullable(Ref),
  notes: Type.Array(Type.String()),
});

export const ReleaseDetail = Type.Object({
  ...ReleaseSummary.properties,
  tables: Type.Array(ReleaseTable, { description: 'The printed tables it was loaded from.' }),
});
export type ReleaseDetail = Static<typeof ReleaseDetail>;

export const ReleaseList = Type.Array(ReleaseSummary, { description: 'Newest first.' });
