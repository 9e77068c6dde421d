import { readScreen } from '#lib/url/screen.ts';
import { readScreenData } from './screen-data.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const { release } = readScreen(url.searchParams);
  return { screen: await readScreenData(fetch, release) };
};
