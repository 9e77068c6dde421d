import type { Prices } from '#server/schemas/figures.ts';
import { pricesAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getPrices = (fetch: Fetch) => get<Prices>(fetch, pricesAddress);
