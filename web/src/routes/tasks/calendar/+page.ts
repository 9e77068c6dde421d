import { read, readerOf } from '#lib/api/client.ts';
import { readCalendarState } from '#lib/url/tasks.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const { month, list, unit, region, on } = readCalendarState(url.searchParams);
  const from = month === null ? null : `${month}-01`;
  return {
    calendar: await read(readerOf({ fetch, url }), '/tasks/calendar', {
      ...{ list, unit, region, on, from },
    }),
  };
};
