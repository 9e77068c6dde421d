import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, within } from '#lib/charts/picture.ts';

/** All values of one region, as the server draws them for so much room. */
export const readSeriesPicture = (
  reader: Reader,
  asked: { indicator: string; region: string },
  room: number,
) => toPicture(readPicture(reader, '/charts/series.svg', { ...asked, ...within(room) }));
