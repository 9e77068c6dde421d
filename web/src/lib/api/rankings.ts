import type { Ranking, Rankings } from '#server/schemas/rankings.ts';
import { rankingAddress, rankingsAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getRankings = (reader: Reader, release: string) =>
  read<Rankings>(reader, rankingsAddress(release));

export const getRanking = (reader: Reader, release: string, indicator: string) =>
  read<Ranking>(reader, rankingAddress(release, indicator));
