import { readerOf } from '#lib/api/client.ts';
import { getPlans } from '#lib/api/plans.ts';
import type { PageLoad } from './$types';

/** All of them: filtering asks the API for nothing. */
export const load: PageLoad = async ({ fetch, url }) => ({
  targets: await getPlans(readerOf({ fetch, url })),
});
