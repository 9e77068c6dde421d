import { read, readerOf } from '#lib/api/client.ts';
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
    holds.includes('net-entries')
      ? read(reader, '/releases/:release/net-entries', { release: id })
      : null,
    holds.includes('net-entries') && holds.includes('scorecards')
      ? read(reader, '/releases/:release/overview', { release: id })
      : null,
  ]);
  return { release, netEntries, rows: overview?.rows ?? [] };
};
