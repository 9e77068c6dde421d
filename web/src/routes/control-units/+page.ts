import { read, readerOf } from '#lib/api/client.ts';
import { readOutlines } from '../outlines.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const [lists, outlines] = await Promise.all([
    read(readerOf({ fetch, url }), '/control-units'),
    readOutlines(fetch),
  ]);
  return { lists, outlines };
};
