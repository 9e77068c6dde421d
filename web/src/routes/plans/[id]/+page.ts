import { read, readerOf } from '#lib/api/client.ts';
import { roomFor, toCome } from '#lib/charts/picture.ts';
import { readPlan } from '#lib/url/plans.ts';
import { readPathPicture } from './picture.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params }) => {
  const { on } = readPlan(url.searchParams);
  const given = { id: params.id, ...(on !== null && { on }) };
  const reader = readerOf({ fetch, url });
  const room = roomFor({ share: 0.7, stackedBelow: 1080 });
  const series = read(reader, '/plans/:id', given);
  const picture = toCome(readPathPicture(reader, { target: params.id, on }, room));
  return { series: await series, picture };
};
