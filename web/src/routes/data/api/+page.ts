import { read } from '#lib/api/client.ts';
import { NOW } from '#lib/url/shown-view.ts';
import { examplesOf } from './examples.ts';
import type { PageLoad } from './$types';

/** The examples of the guide are of the data that there are now. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const reader = { fetch, view: NOW };
  const [{ releases }, indicators, regions] = await Promise.all([
    parent(),
    read(reader, '/indicators'),
    read(reader, '/regions'),
  ]);
  return { examples: examplesOf({ indicators, regions, releases }) };
};
