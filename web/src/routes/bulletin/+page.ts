import { getBulletin } from '#lib/api/bulletin.ts';
import { getDepartments, getIndicators, getRegions } from '#lib/api/dictionary.ts';
import { getFindings } from '#lib/api/findings.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  if (!release.holds.includes('scorecards')) return { release, shown: null };
  const [bulletin, { findings }, regions, departments, indicators] = await Promise.all([
    getBulletin(fetch, release.id),
    getFindings(fetch, release.id),
    getRegions(fetch),
    getDepartments(fetch),
    getIndicators(fetch),
  ]);
  return { release, shown: { bulletin, findings, names: { regions, departments, indicators } } };
};
