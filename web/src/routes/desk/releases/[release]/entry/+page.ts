import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  const { release } = params;
  const [list, choice] = await Promise.all([
    get(fetch, '/desk/releases/:release/entry', { release }),
    get(fetch, '/desk/releases/:release/entry-layout', { release }),
  ]);
  return { list, choice };
};
