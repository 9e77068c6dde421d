import { readerOf } from '#lib/api/client.ts';
import { getRegions } from '#lib/api/dictionary.ts';
import { getFindings } from '#lib/api/findings.ts';
import { getMovement } from '#lib/api/movement.ts';
import { getNeeds } from '#lib/api/needs.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { getScorecard } from '#lib/api/scorecards.ts';
import { getTrends } from '#lib/api/trends.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const regions = await getRegions(reader);
  if (!release.holds.includes('scorecards')) return { release, regions, shown: null };
  const part = { region: params.id };
  const [scorecard, { findings }, movement, { trends }, { needs }] = await Promise.all([
    getScorecard(reader, release.id, params.id),
    getFindings(reader, release.id),
    getMovement(reader, release.id, part),
    getTrends(reader, release.id, part),
    getNeeds(reader, release.id, part),
  ]);
  return { release, regions, shown: { scorecard, findings, movement, trends, needs } };
};
