import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import { TREND_MONTHS } from '#lib/ui/scorecard/past-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const regions = await read(reader, '/regions');
  if (!release.holds.includes('scorecards')) return { release, regions, shown: null };
  const part = { region: params.id };
  const [scorecard, { findings }, movement, { trends }, { needs }] = await Promise.all([
    read(reader, '/releases/:release/scorecards/:region', {
      release: release.id,
      region: params.id,
    }),
    read(reader, '/releases/:release/findings', { release: release.id }),
    read(reader, '/releases/:release/movement', { release: release.id, ...part }),
    read(reader, '/releases/:release/trends', {
      release: release.id,
      ...part,
      months: TREND_MONTHS,
    }),
    read(reader, '/releases/:release/needs', { release: release.id, ...part }),
  ]);
  return { release, regions, shown: { scorecard, findings, movement, trends, needs } };
};
