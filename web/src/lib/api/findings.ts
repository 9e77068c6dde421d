import type { Findings } from '#server/schemas/findings.ts';
import { findingsAddress } from '#lib/url/addresses.ts';
import { read, type Reader } from './client.ts';

export const getFindings = (reader: Reader, release: string) =>
  read<Findings>(reader, findingsAddress(release));
