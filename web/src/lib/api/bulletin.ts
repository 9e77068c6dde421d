import type { Bulletin } from '#server/schemas/bulletin.ts';
import { bulletinAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getBulletin = (fetch: Fetch, release: string) =>
  get<Bulletin>(fetch, bulletinAddress(release));
