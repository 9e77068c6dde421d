import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  // First who it is: nobody is asked for what only a signed-in person may see.
  await parent();
  const [accounts, keys, settings] = await Promise.all([
    get(fetch, '/accounts'),
    get(fetch, '/keys'),
    get(fetch, '/settings'),
  ]);
  return { accounts, keys, settings };
};
