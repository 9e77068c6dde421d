import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => ({
  found: await read(readerOf({ fetch, url }), '/tasks/findings'),
});
