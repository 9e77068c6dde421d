import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent, depends }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  depends('desk:templates');
  return { templates: await get(fetch, '/desk/templates') };
};
