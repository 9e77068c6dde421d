import type { Overview } from '#server/schemas/overview.ts';
import { overviewAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getOverview = (fetch: Fetch, release: string) =>
  get<Overview>(fetch, overviewAddress(release));
