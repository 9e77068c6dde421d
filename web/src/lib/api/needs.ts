import type { Needs } from '#server/schemas/needs.ts';
import { needsAddress, type PartQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getNeeds = (reader: Reader, release: string, query: Partial<PartQuery> = {}) =>
  read<Needs>(reader, needsAddress(release, query));
