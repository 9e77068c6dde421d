import { get, read, readerOf } from '#lib/api/client.ts';
import type { PageLoad } from './$types';
import { nameWithout } from './without-names.ts';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  await parent();
  const reader = readerOf({ fetch, url });
  const [edition, regions, indicators] = await Promise.all([
    get(fetch, '/desk/releases/:release', { release: params.release }),
    read(reader, '/regions'),
    read(reader, '/indicators'),
  ]);
  const isOpen = edition.state !== 'published' && edition.state !== 'discarded';
  const calendar = isOpen ? await get(fetch, '/desk/calendar', { release: params.release }) : null;
  const { completeWithout = [] } = edition.info;
  return { edition, calendar, without: nameWithout(completeWithout, regions, indicators) };
};
