import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** All of them too, to say of others more than their number. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  await parent();
  const [load, loads] = await Promise.all([
    get(fetch, '/desk/loads/:load', { load: params.load }),
    get(fetch, '/desk/loads'),
  ]);
  return { load, loads };
};
