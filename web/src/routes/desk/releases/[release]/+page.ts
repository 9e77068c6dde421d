import { getCalendar, getEdition } from '#lib/api/desk.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  await parent();
  const edition = await getEdition(fetch, params.release);
  const isOpen = edition.state !== 'published' && edition.state !== 'discarded';
  return { edition, calendar: isOpen ? await getCalendar(fetch, params.release) : null };
};
