import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const [sessions, keys] = await Promise.all([get(fetch, '/sessions'), get(fetch, '/keys')]);
  return { sessions, keys: keys.filter(({ account }) => account === person.name) };
};
