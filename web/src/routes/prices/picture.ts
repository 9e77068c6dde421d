import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';
import type { PricesState } from '#lib/url/prices.ts';

/** How many of the newest months; null: all. @example monthsOfSpan('13') // 13 */
export const monthsOfSpan = (span: PricesState['months']): number | null =>
  span === 'all' ? null : Number(span);

/** The indices as the server draws them for so much room. */
export async function readIndicesPicture(
  reader: Reader,
  { family, months }: PricesState,
  room: number,
): Promise<Picture> {
  const svg = await readPicture(reader, '/charts/indices.svg', {
    family,
    months: monthsOfSpan(months),
    ...{ width: widthWithin(room), lang: language, paper: null },
  });
  return toPicture(svg);
}
