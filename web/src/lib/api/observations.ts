import type { Observations } from '#server/schemas/figures.ts';
import { observationsAddress, type ObservationsQuery } from '#lib/url/addresses.ts';
import { get, type Fetch } from './client.ts';

export const getObservations = (fetch: Fetch, query: ObservationsQuery) =>
  get<Observations>(fetch, observationsAddress(query));
