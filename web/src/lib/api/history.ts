import type { CellHistory } from '#server/schemas/history.ts';
import { historyAddress, type CellQuery } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export type { CellHistory, CellVersion } from '#server/schemas/history.ts';

export const getHistory = (reader: Reader, query: CellQuery) =>
  read<CellHistory>(reader, historyAddress(query));
