import { ownRegions } from '#domain/own-regions.ts';
import { get, read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  // First who it is: nobody is asked for what only a signed-in person may see.
  await parent();
  const reader = readerOf({ fetch, url });
  const [accounts, keys, settings, departments, regions] = await Promise.all([
    get(fetch, '/accounts'),
    get(fetch, '/keys'),
    get(fetch, '/settings'),
    read(reader, '/departments'),
    read(reader, '/regions'),
  ]);
  // Nobody hands in the nation's figures.
  return { accounts, keys, settings, lists: { departments, regions: ownRegions(regions) } };
};
