import { readerOf } from '#lib/api/client.ts';
import { getRegions } from '#lib/api/dictionary.ts';
import { getMovement } from '#lib/api/movement.ts';
import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { getScorecard } from '#lib/api/scorecards.ts';
import { readCompare } from '#lib/url/compare.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const { release: wanted, regions: chosen } = readCompare(url.searchParams);
  const release = chooseRelease(releases, wanted, 'scorecards');
  const regions = await getRegions(reader);
  const empty = { release, regions, standings: [], compared: null };
  if (!release.holds.includes('scorecards')) return empty;
  if (chosen.length < 2) {
    const { regionStandings } = await getOverview(reader, release.id);
    return { ...empty, standings: regionStandings };
  }
  const compared = await Promise.all(
    chosen.map(async (region) => {
      const [scorecard, movement] = await Promise.all([
        getScorecard(reader, release.id, region),
        getMovement(reader, release.id, { region }),
      ]);
      return { scorecard, movement };
    }),
  );
  return { ...empty, compared };
};
