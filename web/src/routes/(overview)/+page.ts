import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Reads only the release from the address: sorting and filtering ask the API for nothing. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const overview = release.holds.includes('scorecards')
    ? await getOverview(fetch, release.id)
    : null;
  return { release, overview };
};
