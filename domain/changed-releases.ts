import type { ReleaseInfo } from './release.ts';

/** A release as it stands, and when its newest load came. */
export type PublishedRelease = ReleaseInfo & { loadedAt: string };

/**
 * The releases that are new, revised or taken back between two states of what is published.
 * @example changedReleases([june], [july, { ...june, loadedAt: '2026-03-02T01:05:00.000Z' }])
 * // ['2019-07', '2019-06']
 */
export function changedReleases(
  before: readonly PublishedRelease[],
  after: readonly PublishedRelease[],
): string[] {
  const known = new Map(before.map((release) => [release.id, release.loadedAt]));
  const changed = after.filter(({ id, loadedAt }) => known.get(id) !== loadedAt);
  const isThere = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !isThere.has(id));
  return [...changed, ...gone].map(({ id }) => id);
}
