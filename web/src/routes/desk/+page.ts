import { getCalendar, getDeskReleases } from '#lib/api/desk.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const canRead = person.rights.includes('read-drafts');
  if (!canRead) return { desk: null, calendar: null };
  const desk = await getDeskReleases(fetch);
  const hasCalendar = desk.published.length > 0 || desk.editions.length > 0;
  return { desk, calendar: hasCalendar ? await getCalendar(fetch, null) : null };
};
