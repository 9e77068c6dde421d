import { read, readerOf } from '#lib/api/client.ts';
import { roomFor } from '#lib/charts/picture.ts';
import { readControlUnits } from '#lib/url/control-units.ts';
import { readSharesPicture } from './picture.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url }) => {
  const reader = readerOf({ fetch, url });
  const room = roomFor({ share: 0.39, stackedBelow: 1080 });
  const asked = readControlUnits(url.searchParams);
  const [lists, picture] = await Promise.all([
    read(reader, '/control-units'),
    // Where there is no list there is nothing to draw.
    readSharesPicture(reader, asked, room).catch(() => null),
  ]);
  return { lists, picture };
};
