import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readFindings } from '#lib/url/findings.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Without a release asked for, the one that the overview shows. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const { region } = readFindings(url.searchParams);
  const [{ findings }, regions] = await Promise.all([
    read(reader, '/releases/:release/findings', { release: release.id }),
    // To tell a region without findings from one that there is not.
    region === null ? [] : read(reader, '/regions'),
  ]);
  return { release, findings, regions };
};
