import { read, readerOf } from '#lib/api/client.ts';
import { readTaskDay } from '#lib/url/tasks.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { on } = readTaskDay(url.searchParams);
  return { task: await read(readerOf({ fetch, url }), '/tasks/:task', { task: params.task, on }) };
};
