import type { Households } from '#server/schemas/figures.ts';
import { householdsAddress } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getHouseholds = (fetch: Fetch) => get<Households>(fetch, householdsAddress);
