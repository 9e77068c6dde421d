import { read, readerOf } from '#lib/api/client.ts';
import { roomFor, toCome } from '#lib/charts/picture.ts';
import { chooseFamily, heldFamilies, readFamily } from '#lib/url/families.ts';
import { readPrices } from '#lib/url/prices.ts';
import { readIndicesPicture } from './picture.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const asked = readFamily(url.searchParams);
  const family = chooseFamily(heldFamilies(releases), 'index-bases', asked)?.id ?? asked;
  const { months } = readPrices(url.searchParams);
  const room = roomFor({ share: 0.63, stackedBelow: 1080 });
  const prices = family === null ? null : read(reader, '/prices', { family });
  const picture =
    family === null ? null : toCome(readIndicesPicture(reader, { family, months }, room));
  const isSource = ({ families }: (typeof releases)[number]) =>
    families.some(({ id }) => id === family);
  return { prices: await prices, picture, sources: releases.filter(isSource) };
};
