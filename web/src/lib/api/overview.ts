import type { Overview } from '#server/schemas/overview.ts';
import { overviewAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getOverview = (reader: Reader, release: string) =>
  read<Overview>(reader, overviewAddress(release));
