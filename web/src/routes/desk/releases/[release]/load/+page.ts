import { ApiProblem, get, read, readerOf, type Fetch } from '#lib/api/client.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { readDeskLoad } from '#lib/url/desk-load.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, url, depends, parent }) => {
  const reader = readerOf({ fetch, url });
  // Whoever is not signed in is sent to do so by the desk.
  await parent();
  depends('desk:upload');
  const { upload: id } = readDeskLoad(url.searchParams);
  const [upload, aliases, leftOutNames, region, department, indicator] = await Promise.all([
    id === null ? null : findUpload(fetch, params.release, id),
    get(fetch, '/desk/aliases'),
    get(fetch, '/desk/left-out-names'),
    read(reader, '/regions'),
    read(reader, '/departments'),
    read(reader, '/indicators'),
  ]);
  return {
    releaseId: params.release,
    upload,
    isGone: id !== null && upload === null,
    aliases,
    leftOutNames,
    names: { region, department, indicator },
  };
};

/** Null: dropped, taken, or too old. */
async function findUpload(fetch: Fetch, release: string, id: string): Promise<Upload | null> {
  try {
    return await get(fetch, '/desk/releases/:release/uploads/:upload', { release, upload: id });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.code === 'unknown-upload') return null;
    throw error;
  }
}
