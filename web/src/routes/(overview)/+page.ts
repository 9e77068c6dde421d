import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { isOpening } from '#lib/ui/steps.svelte.ts';
import { isEmbedded } from '#lib/url/embed.ts';
import { readRelease } from '#lib/url/release.ts';
import { isPhone, MatrixLater } from './matrix-later.svelte.ts';
import type { PageLoad } from './$types';

/**
 * Reads only the release from the address: sorting and filtering ask the API for nothing. The league comes
 * first, with the document where the site is opened with it; the matrix once the league is drawn.
 */
export const load: PageLoad = async ({ fetch, url, parent, untrack }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const release = chooseRelease(releases, readRelease(url.searchParams), 'scorecards');
  const isHeld = release.holds.includes('scorecards');
  const hasEarlier = releases.some(
    ({ holds, period }) => holds.includes('scorecards') && period.end < release.period.end,
  );
  const opening = isOpening();
  const matrix = isHeld
    ? new MatrixLater(reader, release.id, { hasEarlier, isOpening: opening })
    : null;
  const [league, { revisions }] = await Promise.all([
    isHeld ? read(reader, '/releases/:release/league', { release: release.id }) : null,
    read(reader, '/releases/:release', { release: release.id }),
    // Where the page is come to or back to from another, it is whole at once.
    matrix && (untrack(() => isEmbedded(url)) || (!opening && !isPhone())) ? matrix.ask() : null,
  ]);
  return { release, league, matrix, revisions };
};
