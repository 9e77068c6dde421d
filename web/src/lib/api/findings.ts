import type { Findings } from '#server/schemas/findings.ts';
import { findingsAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getFindings = (fetch: Fetch, release: string) =>
  get<Findings>(fetch, findingsAddress(release));
