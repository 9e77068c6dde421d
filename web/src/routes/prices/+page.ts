import { read, readerOf } from '#lib/api/client.ts';
import { chooseFamily, heldFamilies, readFamily } from '#lib/url/families.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const asked = readFamily(url.searchParams);
  const family = chooseFamily(heldFamilies(releases), 'index-bases', asked)?.id ?? asked;
  const prices = family === null ? null : await read(reader, '/prices', { family });
  const isSource = ({ families }: (typeof releases)[number]) =>
    families.some(({ id }) => id === family);
  return { prices, sources: releases.filter(isSource) };
};
