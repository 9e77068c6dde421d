import type { Scorecard } from '#server/schemas/scorecards.ts';
import { scorecardAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getScorecard = (fetch: Fetch, release: string, region: string) =>
  get<Scorecard>(fetch, scorecardAddress(release, region));
