import { readerOf } from '#lib/api/client.ts';
import { getNetEntries } from '#lib/api/net-entries.ts';
import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** The overview has the targets, where the release has any. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'net-entries');
  const { id, holds } = release;
  const [netEntries, overview] = await Promise.all([
    holds.includes('net-entries') ? getNetEntries(reader, id) : null,
    holds.includes('net-entries') && holds.includes('scorecards') ? getOverview(reader, id) : null,
  ]);
  return { release, netEntries, rows: overview?.rows ?? [] };
};
