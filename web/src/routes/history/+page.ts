import { read, readerOf } from '#lib/api/client.ts';
import { readHistory } from '#lib/url/history.ts';
import type { PageLoad } from './$types';

/** Null: the address does not say which figure. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { indicator, region, period } = readHistory(url.searchParams);
  if (indicator === null || region === null || period === null) return { history: null };
  return {
    history: await read(readerOf({ fetch, url }), '/history', { indicator, region, period }),
  };
};
