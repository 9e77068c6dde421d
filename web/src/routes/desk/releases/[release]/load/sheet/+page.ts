import { get } from '#lib/api/client.ts';
import { readDeskSheet } from '#lib/url/desk-sheet.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, url, parent, depends }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  depends('desk:dictionary');
  const [dictionary, templates] = await Promise.all([
    get(fetch, '/desk/dictionary'),
    get(fetch, '/desk/templates'),
  ]);
  return { releaseId: params.release, ...readDeskSheet(url.searchParams), dictionary, templates };
};
