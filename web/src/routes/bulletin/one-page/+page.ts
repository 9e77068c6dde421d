import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** All of the sheet comes of the league. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const league = release.holds.includes('scorecards')
    ? await read(reader, '/releases/:release/league', { release: release.id })
    : null;
  return { release, league };
};
