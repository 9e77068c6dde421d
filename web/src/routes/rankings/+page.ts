import { readerOf } from '#lib/api/client.ts';
import { getRegions } from '#lib/api/dictionary.ts';
import { getRankings } from '#lib/api/rankings.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Reads only the release from the address: sorting and switching ask the API for nothing. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'rankings');
  if (!release.holds.includes('rankings')) return { release, shown: null };
  const [{ rankings }, regions] = await Promise.all([
    getRankings(reader, release.id),
    getRegions(reader),
  ]);
  return { release, shown: { rankings, regions } };
};
