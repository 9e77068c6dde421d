import type { Suffix } from '#domain/selection-choices.ts';
import type { Citation } from '#server/schemas/citation.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { frozenQuery } from '#lib/url/citing.ts';
import { send, type Fetch, type Reader } from './client.ts';

export type { Citation, Frozen };

/** Keeps an export as it is now, in the view that the page shows. */
export const freeze = (
  { fetch, view }: Reader,
  { selection, format }: { selection: URLSearchParams; format: Suffix },
): Promise<Frozen> =>
  send(fetch, 'POST /frozen', {}, { format, query: frozenQuery(selection, view) });

/** What is cited: it does not expire. */
export const keepFrozen = (fetch: Fetch, sha256: string): Promise<Frozen> =>
  send(fetch, 'PUT /frozen/:sha256/kept', { sha256 });
