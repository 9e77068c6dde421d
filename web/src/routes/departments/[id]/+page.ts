import { readerOf } from '#lib/api/client.ts';
import { getDepartmentScorecard, getDepartmentStandings } from '#lib/api/departments.ts';
import { getDepartments, getRegions } from '#lib/api/dictionary.ts';
import { getMovement } from '#lib/api/movement.ts';
import { getNeeds } from '#lib/api/needs.ts';
import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { getTrends } from '#lib/api/trends.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const [departments, regions] = await Promise.all([getDepartments(reader), getRegions(reader)]);
  if (!release.holds.includes('scorecards')) return { release, departments, shown: null };
  // What it answers for are the figures of the city.
  const city = regions.find(({ kind }) => kind === 'city')?.id ?? null;
  const own = { department: params.id, region: city };
  const [scorecard, standings, overview, movement, { trends }, { needs }] = await Promise.all([
    getDepartmentScorecard(reader, release.id, params.id),
    getDepartmentStandings(reader, release.id),
    getOverview(reader, release.id),
    getMovement(reader, release.id, own),
    getTrends(reader, release.id, own),
    getNeeds(reader, release.id, own),
  ]);
  return {
    release,
    departments,
    shown: { scorecard, standings, overview, movement, trends, needs },
  };
};
