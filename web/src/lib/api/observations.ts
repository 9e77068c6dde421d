import type { Observations } from '#server/schemas/observations.ts';
import { observationsAddress, type ObservationsQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getObservations = (reader: Reader, query: ObservationsQuery) =>
  read<Observations>(reader, observationsAddress(query));
