import type { Prices } from '#server/schemas/figures.ts';
import { pricesAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getPrices = (reader: Reader) => read<Prices>(reader, pricesAddress);
