import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';

/** What was told of a target, as the server draws it for so much room. */
export async function readPathPicture(
  reader: Reader,
  asked: { target: string; on: string | null },
  room: number,
): Promise<Picture> {
  const how = { width: widthWithin(room), lang: language, paper: null };
  return toPicture(await readPicture(reader, '/charts/plan-path.svg', { ...asked, ...how }));
}
