import type { IndicatorMetadata } from '#server/schemas/indicator.ts';
import { indicatorAddress } from '#lib/url/citing.ts';
import { read, type Reader } from './client.ts';

export type { IndicatorMetadata };

export const getIndicatorMetadata = (reader: Reader, id: string) =>
  read<IndicatorMetadata>(reader, indicatorAddress(id));
