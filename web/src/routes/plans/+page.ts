import { read, readerOf } from '#lib/api/client.ts';
import { readPlans } from '#lib/url/plans.ts';
import type { PageLoad } from './$types';

/** All of them: filtering asks the API for nothing. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { on } = readPlans(url.searchParams);
  const given = on === null ? {} : { on };
  return { targets: await read(readerOf({ fetch, url }), '/plans', given) };
};
