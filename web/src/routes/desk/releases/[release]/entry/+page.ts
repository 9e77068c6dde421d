import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  return { list: await get(fetch, '/desk/releases/:release/entry', { release: params.release }) };
};
