import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Reads only the release from the address: sorting and switching ask the API for nothing. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'rankings');
  if (!release.holds.includes('rankings')) return { release, shown: null };
  const [{ rankings, hasTargets }, regions, league] = await Promise.all([
    read(reader, '/releases/:release/rankings', { release: release.id }),
    read(reader, '/regions'),
    release.holds.includes('scorecards')
      ? read(reader, '/releases/:release/league', { release: release.id })
      : null,
  ]);
  const standings = league?.groups.flatMap(({ rows }) => rows) ?? [];
  return { release, shown: { rankings, hasTargets, regions, standings } };
};
