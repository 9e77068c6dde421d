import type { Trends } from '#server/schemas/trends.ts';
import { trendsAddress, type PartQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getTrends = (
  reader: Reader,
  release: string,
  query: Partial<PartQuery & { months: number }> = {},
) => read<Trends>(reader, trendsAddress(release, query));
