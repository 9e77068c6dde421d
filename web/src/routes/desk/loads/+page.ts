import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** Null: the account has no role yet. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  return { loads: person.rights.includes('read-drafts') ? await get(fetch, '/desk/loads') : null };
};
