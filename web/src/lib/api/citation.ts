import type { Citation } from '#server/schemas/citation.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { frozenAddress, keptAddress } from '#lib/url/citing.ts';
import { writeView } from '#lib/url/shown-view.ts';
import { sendTo, type Fetch, type Reader } from './client.ts';

export type { Citation, Frozen };

/** Keeps an export as it is now, in the view that the page shows. */
export function freeze(
  { fetch, view }: Reader,
  { selection, format }: { selection: URLSearchParams; format: string },
): Promise<Frozen> {
  const query = new URLSearchParams(selection);
  writeView(query, view);
  return sendTo(
    fetch,
    { method: 'POST', address: frozenAddress },
    { format, query: Object.fromEntries(query) },
  );
}

/** What is cited: it does not expire. */
export const keepFrozen = (fetch: Fetch, sha256: string): Promise<Frozen> =>
  sendTo(fetch, { method: 'PUT', address: keptAddress(sha256) });
