import { read, readerOf } from '#lib/api/client.ts';
import { readTaskDay } from '#lib/url/tasks.ts';
import type { PageLoad } from './$types';

/** All of them on a day: filtering asks the API for nothing. */
export const load: PageLoad = async ({ fetch, url }) => {
  const { on } = readTaskDay(url.searchParams);
  return { tasks: await read(readerOf({ fetch, url }), '/tasks', { on }) };
};
