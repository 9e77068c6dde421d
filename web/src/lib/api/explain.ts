import type { Explanation } from '#server/schemas/explain.ts';
import { explainAddress } from '#lib/url/addresses.ts';
import type { ExplainRef } from '#lib/url/explain.ts';
import { read, type Reader } from './client.ts';

export type { Explanation, ShareLine } from '#server/schemas/explain.ts';

export const getExplanation = (reader: Reader, release: string, ref: ExplainRef) =>
  read<Explanation>(reader, explainAddress(release, ref));
