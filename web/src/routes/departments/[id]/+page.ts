import { readerOf } from '#lib/api/client.ts';
import { getDepartmentScorecard, getDepartmentStandings } from '#lib/api/departments.ts';
import { getDepartments } from '#lib/api/dictionary.ts';
import { getOverview } from '#lib/api/overview.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const departments = await getDepartments(reader);
  if (!release.holds.includes('scorecards')) return { release, departments, shown: null };
  const [scorecard, standings, overview] = await Promise.all([
    getDepartmentScorecard(reader, release.id, params.id),
    getDepartmentStandings(reader, release.id),
    getOverview(reader, release.id),
  ]);
  return { release, departments, shown: { scorecard, standings, overview } };
};
