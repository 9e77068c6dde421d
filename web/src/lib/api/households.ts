import type { Households } from '#server/schemas/figures.ts';
import { householdsAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getHouseholds = (reader: Reader) => read<Households>(reader, householdsAddress);
