import { read, readerOf } from '#lib/api/client.ts';
import { readPlan } from '#lib/url/plans.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { on } = readPlan(url.searchParams);
  const given = { id: params.id, ...(on !== null && { on }) };
  return { series: await read(readerOf({ fetch, url }), '/plans/:id', given) };
};
