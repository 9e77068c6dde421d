import { getPrices } from '#lib/api/prices.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const [{ releases }, prices] = await Promise.all([parent(), getPrices(fetch)]);
  return { prices, sources: releases.filter(({ holds }) => holds.includes('prices')) };
};
