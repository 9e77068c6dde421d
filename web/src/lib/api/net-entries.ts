import type { NetEntries } from '#server/schemas/net-entries.ts';
import { netEntriesAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getNetEntries = (reader: Reader, release: string) =>
  read<NetEntries>(reader, netEntriesAddress(release));
