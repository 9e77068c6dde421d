import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  // Whoever is not signed in is sent to do so by the desk.
  const { person } = await parent();
  const { release } = params;
  // Whoever enters some lines alone does not choose them.
  const canChoose = person.rights.includes('enter');
  const [list, choice] = await Promise.all([
    get(fetch, '/desk/releases/:release/entry', { release }),
    canChoose ? get(fetch, '/desk/releases/:release/entry-layout', { release }) : null,
  ]);
  return { list, choice };
};
