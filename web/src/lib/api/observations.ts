import type { ObservationTable } from '#server/schemas/observation-table.ts';
import type { Observations } from '#server/schemas/observations.ts';
import {
  observationsAddress,
  observationTableAddress,
  type RowsQuery,
} from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export type { ObservationTable };

export const getObservations = (reader: Reader, rows: RowsQuery) =>
  read<Observations>(reader, observationsAddress(rows));

/** Some rows of the table that the files hold. */
export const getObservationTable = (reader: Reader, rows: RowsQuery) =>
  read<ObservationTable>(reader, observationTableAddress(rows));
