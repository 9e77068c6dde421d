import type { Scorecard } from '#server/schemas/scorecards.ts';
import { scorecardAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getScorecard = (reader: Reader, release: string, region: string) =>
  read<Scorecard>(reader, scorecardAddress(release, region));
