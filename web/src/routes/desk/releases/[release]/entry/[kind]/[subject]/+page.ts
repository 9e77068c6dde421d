import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  const { release, kind, subject } = params;
  return {
    place: params,
    grid: await get(fetch, '/desk/releases/:release/entry/:kind/:subject', {
      release,
      kind,
      subject,
    }),
  };
};
