import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { readRelease } from '#lib/url/release.ts';
import { Later } from './later.svelte.ts';
import type { PageLoad } from './$types';

/**
 * Reads only the release from the address: sorting and filtering ask the API for nothing. What moved
 * comes after the first paint, and is not asked for where no earlier release has scorecards.
 */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const isHeld = release.holds.includes('scorecards');
  const hasEarlier = releases.some(
    ({ holds, period }) => holds.includes('scorecards') && period.end < release.period.end,
  );
  const movement =
    isHeld && hasEarlier
      ? new Later(read(reader, '/releases/:release/movement', { release: release.id }))
      : null;
  const [overview, { revisions }] = await Promise.all([
    isHeld ? read(reader, '/releases/:release/overview', { release: release.id }) : null,
    read(reader, '/releases/:release', { release: release.id }),
  ]);
  return { release, overview, revisions, movement };
};
