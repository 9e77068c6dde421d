import type { Ranking, Rankings } from '#server/schemas/rankings.ts';
import { rankingAddress, rankingsAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getRankings = (fetch: Fetch, release: string) =>
  get<Rankings>(fetch, rankingsAddress(release));

export const getRanking = (fetch: Fetch, release: string, indicator: string) =>
  get<Ranking>(fetch, rankingAddress(release, indicator));
