import { read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ fetch, url }) => read(readerOf({ fetch, url }), '/assessments');
