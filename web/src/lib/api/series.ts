import type { Series } from '#server/schemas/figures.ts';
import { seriesAddress, type SeriesQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getSeries = (reader: Reader, query: SeriesQuery) =>
  read<Series>(reader, seriesAddress(query));
