import { deskReleaseHref } from './desk-preview.ts';

export const deskEntryHref = (release: string) => `${deskReleaseHref(release)}/entry`;

/** Who has handed in. */
export const deskCollectionHref = (release: string) => `${deskReleaseHref(release)}/collection`;

/** One table that is filled in by hand. */
export const deskEntryGridHref = (
  release: string,
  { kind, subject }: { kind: string; subject: string },
) => `${deskEntryHref(release)}/${kind}/${encodeURIComponent(subject)}`;

/** The pages as they would be with the draft. */
export const draftOverviewHref = (release: string) =>
  `/?${new URLSearchParams({ release, draft: release })}`;

/** The subject of a ranking, of which a release has one. */
const WHOLE = 'all';

export const entryTableHref = (release: string, kind: string, subject: string) =>
  `${deskEntryHref(release)}/${kind}/${subject || WHOLE}`;
