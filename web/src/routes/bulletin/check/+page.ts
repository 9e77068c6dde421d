import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

/** Which release a draft is held against. */
export const load: PageLoad = async ({ url, parent }) => {
  const { releases } = await parent();
  return { release: chooseRelease(releases, readRelease(url.searchParams), 'scorecards') };
};
