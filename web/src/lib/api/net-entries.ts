import type { NetEntries } from '#server/schemas/net-entries.ts';
import { netEntriesAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getNetEntries = (fetch: Fetch, release: string) =>
  get<NetEntries>(fetch, netEntriesAddress(release));
