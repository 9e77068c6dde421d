import { readerOf } from '#lib/api/client.ts';
import { getFindings } from '#lib/api/findings.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Without a release asked for, the one that the overview shows. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const { findings } = await getFindings(reader, release.id);
  return { release, findings };
};
