import { readerOf } from '#lib/api/client.ts';
import { getPrices } from '#lib/api/prices.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const [{ releases }, prices] = await Promise.all([parent(), getPrices(reader)]);
  return { prices, sources: releases.filter(({ holds }) => holds.includes('prices')) };
};
