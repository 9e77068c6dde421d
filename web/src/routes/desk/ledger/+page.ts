import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** Null: the account has no role yet. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const canRead = person.rights.includes('read-drafts');
  return { ledger: canRead ? await get(fetch, '/desk/ledger') : null };
};
