import type { Bulletin } from '#server/schemas/bulletin.ts';
import { bulletinAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getBulletin = (reader: Reader, release: string) =>
  read<Bulletin>(reader, bulletinAddress(release));
