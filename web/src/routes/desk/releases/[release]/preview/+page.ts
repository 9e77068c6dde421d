import { get } from '#lib/api/client.ts';
import { readDeskPreview } from '#lib/url/desk-preview.ts';
import { readLackingChoice } from './lacking-choice.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  const { upload, missing } = readDeskPreview(url.searchParams);
  return {
    preview: await get(fetch, '/desk/releases/:release/preview', {
      release: params.release,
      upload,
      missing: readLackingChoice(params.release, missing),
    }),
  };
};
