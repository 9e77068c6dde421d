import { read, readerOf } from '#lib/api/client.ts';
import { roomFor, toCome } from '#lib/charts/picture.ts';
import { readControlUnits } from '#lib/url/control-units.ts';
import { readSharesPicture } from './picture.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const reader = readerOf({ fetch, url });
  const room = roomFor({ share: 0.39, stackedBelow: 1080 });
  const asked = readControlUnits(url.searchParams);
  const lists = await read(reader, '/control-units');
  const list = lists.find(({ id }) => id === asked.list) ?? lists[0];
  if (!list) return { lists, shown: null };
  const picture = toCome(readSharesPicture(reader, { ...asked, list: list.id }, room));
  return { lists, shown: { list, picture } };
};
