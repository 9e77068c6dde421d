import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  await parent();
  const { release } = params;
  return { board: await get(fetch, '/desk/releases/:release/collection', { release }) };
};
