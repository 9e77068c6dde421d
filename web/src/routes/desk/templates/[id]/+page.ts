import { get } from '#lib/api/client.ts';
import { knownEntries } from '../../releases/[release]/load/sheet/known-names.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, params, parent, depends }) => {
  await parent();
  depends('desk:templates');
  const template = params.id;
  const [one, versions, dictionary] = await Promise.all([
    get(fetch, '/desk/templates/:template', { template }),
    get(fetch, '/desk/templates/:template/versions', { template }),
    get(fetch, '/desk/dictionary'),
  ]);
  return { template: one, versions, known: knownEntries(dictionary) };
};
