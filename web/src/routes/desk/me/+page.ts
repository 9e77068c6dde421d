import { getKeys } from '#lib/api/accounts.ts';
import { getOpenSessions } from '#lib/api/session.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const [sessions, keys] = await Promise.all([getOpenSessions(fetch), getKeys(fetch)]);
  return { sessions, keys: keys.filter(({ account }) => account === person.name) };
};
