import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const canRead = person.rights.includes('read-drafts');
  if (!canRead) return { desk: null, calendar: null };
  const desk = await get(fetch, '/desk/releases');
  const hasCalendar = desk.published.length > 0 || desk.editions.length > 0;
  return {
    desk,
    calendar: hasCalendar ? await get(fetch, '/desk/calendar', { release: null }) : null,
  };
};
