import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, within } from '#lib/charts/picture.ts';
import type { PricesState } from '#lib/url/prices.ts';

/** How many of the newest months; null: all. @example monthsOfSpan('13') // 13 */
export const monthsOfSpan = (span: PricesState['months']): number | null =>
  span === 'all' ? null : Number(span);

/** The indices as the server draws them for so much room. */
export const readIndicesPicture = (
  reader: Reader,
  { family, months }: PricesState,
  room: number,
) => {
  const asked = { family, months: monthsOfSpan(months) };
  return toPicture(readPicture(reader, '/charts/indices.svg', { ...asked, ...within(room) }));
};
