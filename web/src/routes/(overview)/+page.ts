import { readerOf } from '#lib/api/client.ts';
import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease, getRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Reads only the release from the address: sorting and filtering ask the API for nothing. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const [overview, { revisions }] = await Promise.all([
    release.holds.includes('scorecards') ? getOverview(reader, release.id) : null,
    getRelease(reader, release.id),
  ]);
  return { release, overview, revisions };
};
