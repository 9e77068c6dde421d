import { get } from '#lib/api/client.ts';
import type { LayoutLoad } from './$types';

/** Null: the account has no role yet. */
export const load: LayoutLoad = async ({ fetch, parent }) => {
  const { person } = await parent();
  const canRead = person.rights.includes('read-drafts');
  return { dictionary: canRead ? await get(fetch, '/desk/dictionary') : null };
};
