import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { dictionary } = await parent();
  return { versions: dictionary ? await get(fetch, '/desk/dictionary/versions') : [] };
};
