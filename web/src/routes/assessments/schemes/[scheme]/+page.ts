import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => ({
  scheme: await read(readerOf({ fetch, url }), '/assessment-schemes/:scheme', {
    scheme: params.scheme,
  }),
});
