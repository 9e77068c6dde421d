import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

/** All of them: filtering asks the API for nothing. */
export const load: PageLoad = async ({ fetch, url }) => ({
  targets: await read(readerOf({ fetch, url }), '/plans'),
});
