import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';

/** All values of one region, as the server draws them for so much room. */
export const readSeriesPicture = async (
  reader: Reader,
  { indicator, region }: { indicator: string; region: string },
  room: number,
): Promise<Picture> =>
  toPicture(
    await readPicture(reader, '/charts/series.svg', {
      ...{ indicator, region, lang: language },
      ...{ width: widthWithin(room), paper: null },
    }),
  );
