import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import { TREND_MONTHS } from '#lib/ui/scorecard/past-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const [departments, regions] = await Promise.all([
    read(reader, '/departments'),
    read(reader, '/regions'),
  ]);
  if (!release.holds.includes('scorecards')) return { release, departments, shown: null };
  // What it answers for are the figures of the city.
  const city = regions.find(({ kind }) => kind === 'city')?.id ?? null;
  const own = { department: params.id, region: city };
  const [scorecard, standings, overview, movement, { trends }, { needs }] = await Promise.all([
    read(reader, '/releases/:release/departments/:department', {
      release: release.id,
      department: params.id,
    }),
    read(reader, '/releases/:release/departments', { release: release.id }),
    read(reader, '/releases/:release/overview', { release: release.id }),
    read(reader, '/releases/:release/movement', { release: release.id, ...own }),
    read(reader, '/releases/:release/trends', {
      release: release.id,
      ...own,
      months: TREND_MONTHS,
    }),
    read(reader, '/releases/:release/needs', { release: release.id, ...own }),
  ]);
  return {
    release,
    departments,
    shown: { scorecard, standings, overview, movement, trends, needs },
  };
};
