import { get } from '#lib/api/client.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent, depends }) => {
  await parent();
  depends('desk:templates');
  const template = params.id;
  const [one, versions] = await Promise.all([
    get(fetch, '/desk/templates/:template', { template }),
    get(fetch, '/desk/templates/:template/versions', { template }),
  ]);
  return { template: one, versions };
};
