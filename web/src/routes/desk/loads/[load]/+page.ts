import { getLoad, getLoads } from '#lib/api/loads.ts';
import type { PageLoad } from './$types';

/** All of them too, to say of others more than their number. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  await parent();
  const [load, loads] = await Promise.all([getLoad(fetch, params.load), getLoads(fetch)]);
  return { load, loads };
};
