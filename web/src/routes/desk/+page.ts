import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const canRead = person.rights.includes('read-drafts');
  const reports = person.rights.includes('report');
  if (!canRead) {
    const collecting = reports ? await get(fetch, '/desk/collecting') : null;
    return { desk: null, calendar: null, collecting };
  }
  const desk = await get(fetch, '/desk/releases');
  const hasCalendar = desk.published.length > 0 || desk.editions.length > 0;
  return {
    desk,
    collecting: null,
    calendar: hasCalendar ? await get(fetch, '/desk/calendar', { release: null }) : null,
  };
};
