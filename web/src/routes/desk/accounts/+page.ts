import { getAccounts, getKeys, getSettings } from '#lib/api/accounts.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, parent }) => {
  // First who it is: nobody is asked for what only a signed-in person may see.
  await parent();
  const [accounts, keys, settings] = await Promise.all([
    getAccounts(fetch),
    getKeys(fetch),
    getSettings(fetch),
  ]);
  return { accounts, keys, settings };
};
