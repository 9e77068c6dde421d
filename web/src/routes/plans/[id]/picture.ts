import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, within } from '#lib/charts/picture.ts';

/** What was told of a target, as the server draws it for so much room. */
export const readPathPicture = (
  reader: Reader,
  asked: { target: string; on: string | null },
  room: number,
) => toPicture(readPicture(reader, '/charts/plan-path.svg', { ...asked, ...within(room) }));
