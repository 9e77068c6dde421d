import type { ReleaseSummary } from '#lib/api/releases.ts';
import type { FamilyRef } from '#lib/url/families.ts';

export const familyRef = (id: string, kind: FamilyRef['kind'], place: number): FamilyRef => ({
  ...{ id, kind, name: id, nameEn: null, place },
});

export const releaseWith = (
  id: string,
  holds: ReleaseSummary['holds'],
  families: FamilyRef[] = [],
): ReleaseSummary => ({
  ...{ id, title: id, issuer: '', docNo: null, access: 'public', publishedOn: null },
  period: { start: id, end: id, label: id },
  ...{ state: 'published', synthetic: false, seed: null, holds, families, hasTargets: true },
  loadedAt: '2020-08-31T00:00:00Z',
});
