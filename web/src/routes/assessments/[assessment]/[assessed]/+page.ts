import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => ({
  paper: await read(readerOf({ fetch, url }), '/assessments/:assessment/:assessed', {
    assessment: params.assessment,
    assessed: params.assessed,
  }),
});
