import type { Outlines } from '#lib/charts/outlines.ts';

/** A file of the pages, beside its licence: web/static/map/. */
const OUTLINES = '/map/regions.json';

/** Null where they can't be had: the regions then stand as tiles. */
export async function readOutlines(fetcher: typeof fetch): Promise<Outlines | null> {
  const response = await fetcher(OUTLINES).catch(() => null);
  if (!response?.ok) return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a file of our own, held to its shape by a test
  return (await response.json()) as Outlines;
}
