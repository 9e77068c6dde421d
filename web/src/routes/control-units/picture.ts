import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';
import type { ControlUnitsState } from '#lib/url/control-units.ts';

/** Shares of the area on a map, as the server draws them for so much room. */
export const readSharesPicture = async (
  reader: Reader,
  { list, of, place }: Pick<ControlUnitsState, 'list' | 'of' | 'place'>,
  room: number,
): Promise<Picture> =>
  toPicture(
    await readPicture(reader, '/charts/shares.svg', {
      ...{ list, class: of, place, lang: language },
      ...{ width: widthWithin(room), paper: null },
    }),
  );
