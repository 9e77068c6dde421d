import { read, readerOf } from '#lib/api/client.ts';
import { chooseRelease } from '#lib/api/releases.ts';
import { chooseFamily, heldFamilies, readFamily } from '#lib/url/families.ts';
import { readRelease } from '#lib/url/release.ts';
import type { PageLoad } from './$types';

const KIND = 'in-out-net';

/** The overview has the targets, where the release has any. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const asked = readFamily(url.searchParams);
  const first = chooseFamily(heldFamilies(releases), KIND, asked);
  const isHolder = ({ families }: (typeof releases)[number]) =>
    families.some(({ id }) => id === (asked ?? first?.id));
  const release = chooseRelease(releases, readRelease(url.searchParams), isHolder);
  const { id, holds } = release;
  const family = isHolder(release) ? first : chooseFamily(release.families, KIND, asked);
  const [netEntries, overview] = await Promise.all([
    family || (asked !== null && first === null)
      ? read(reader, '/releases/:release/net-entries', { release: id, family: family?.id ?? asked })
      : null,
    family && holds.includes('scorecards')
      ? read(reader, '/releases/:release/overview', { release: id })
      : null,
  ]);
  return { release, family: family ?? first, netEntries, rows: overview?.rows ?? [] };
};
