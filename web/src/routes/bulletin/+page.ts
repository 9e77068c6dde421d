import { getBulletin } from '#lib/api/bulletin.ts';
import { readerOf } from '#lib/api/client.ts';
import { getDepartments, getIndicators, getRegions } from '#lib/api/dictionary.ts';
import { getFindings } from '#lib/api/findings.ts';
import { chooseRelease, getRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  if (!release.holds.includes('scorecards')) return { release, shown: null };
  const [bulletin, { findings }, { revisions }, regions, departments, indicators] =
    await Promise.all([
      getBulletin(reader, release.id),
      getFindings(reader, release.id),
      getRelease(reader, release.id),
      getRegions(reader),
      getDepartments(reader),
      getIndicators(reader),
    ]);
  return {
    release,
    shown: { bulletin, findings, revisions, names: { regions, departments, indicators } },
  };
};
