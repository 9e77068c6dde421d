import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readCompare } from '#lib/url/compare.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const { release: wanted, regions: chosen } = readCompare(url.searchParams);
  const release = chooseRelease(releases, wanted, 'scorecards');
  const regions = await read(reader, '/regions');
  const empty = { release, regions, standings: [], hasTargets: release.hasTargets, compared: null };
  if (!release.holds.includes('scorecards')) return empty;
  if (chosen.length < 2) {
    const { regionStandings, hasTargets } = await read(reader, '/releases/:release/overview', {
      release: release.id,
    });
    return { ...empty, standings: regionStandings, hasTargets };
  }
  const compared = await Promise.all(
    chosen.map(async (region) => {
      const [scorecard, movement] = await Promise.all([
        read(reader, '/releases/:release/scorecards/:region', { release: release.id, region }),
        read(reader, '/releases/:release/movement', { release: release.id, region }),
      ]);
      return { scorecard, movement };
    }),
  );
  const hasTargets = compared.some(({ scorecard }) => scorecard.hasTargets);
  return { ...empty, hasTargets, compared };
};
