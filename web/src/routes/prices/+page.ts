import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const [{ releases }, prices] = await Promise.all([parent(), read(reader, '/prices')]);
  return { prices, sources: releases.filter(({ holds }) => holds.includes('prices')) };
};
