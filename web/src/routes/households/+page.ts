import { read, readerOf } from '#lib/api/client.ts';
import { chooseFamily, heldFamilies, readFamily } from '#lib/url/families.ts';
import type { PageLoad } from './$types';

/** The newest release with such tables says what was wrong in their print. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const asked = readFamily(url.searchParams);
  const family = chooseFamily(heldFamilies(releases), 'urban-rural', asked)?.id ?? asked;
  const households = family === null ? null : await read(reader, '/households', { family });
  const source = releases.find(({ families }) => families.some(({ id }) => id === family)) ?? null;
  const findings = source
    ? (await read(reader, '/releases/:release/findings', { release: source.id })).findings
    : [];
  return {
    households,
    source,
    misprints: findings.filter(({ code }) => code === 'label-mismatch'),
  };
};
