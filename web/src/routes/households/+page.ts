import { read, readerOf } from '#lib/api/client.ts';
import { readHouseholds } from '#lib/url/households.ts';
import { chooseFamily, heldFamilies, readFamily } from '#lib/url/families.ts';
import { periodKinds, printedIn, shownPeriod } from './periods.ts';
import type { PageLoad } from './$types';

/** The release that printed the period which is shown says what was wrong in its print. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const asked = readFamily(url.searchParams);
  const family = chooseFamily(heldFamilies(releases), 'urban-rural', asked)?.id ?? asked;
  const households = family === null ? null : await read(reader, '/households', { family });
  const rows = households?.rows ?? [];
  const shown = shownPeriod(periodKinds(rows), readHouseholds(url.searchParams).period);
  const source = releases.find(({ id }) => id === printedIn(rows, shown)) ?? null;
  const findings = source
    ? (await read(reader, '/releases/:release/findings', { release: source.id })).findings
    : [];
  return {
    households,
    source,
    misprints: findings.filter(({ code }) => code === 'label-mismatch'),
  };
};
