import type { Series } from '#server/schemas/figures.ts';
import { seriesAddress, type SeriesQuery } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getSeries = (fetch: Fetch, query: SeriesQuery) =>
  get<Series>(fetch, seriesAddress(query));
