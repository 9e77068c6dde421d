import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  if (!release.holds.includes('scorecards')) return { release, shown: null };
  const [bulletin, { findings }, { revisions }, regions, departments, indicators] =
    await Promise.all([
      read(reader, '/releases/:release/bulletin', { release: release.id }),
      read(reader, '/releases/:release/findings', { release: release.id }),
      read(reader, '/releases/:release', { release: release.id }),
      read(reader, '/regions'),
      read(reader, '/departments'),
      read(reader, '/indicators'),
    ]);
  return {
    release,
    shown: { bulletin, findings, revisions, names: { regions, departments, indicators } },
  };
};
