import { ApiProblem, makeProblem } from '#lib/api/client.ts';
import { isTableId } from '#domain/dictionary-desk/shapes.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { words } from './words.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, parent }) => {
  await parent();
  const { table } = params;
  if (isTableId(table)) return { table };
  const { title, detail } = words.noTable(table);
  throw new ApiProblem(makeProblem(addressOf('/desk/dictionary'), 404, 'no-table', title, detail));
};
