import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => ({
  assessment: await read(readerOf({ fetch, url }), '/assessments/:assessment', {
    assessment: params.assessment,
  }),
});
