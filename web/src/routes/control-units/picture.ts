import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, within } from '#lib/charts/picture.ts';
import type { ControlUnitsState } from '#lib/url/control-units.ts';

/** Shares of the area on a map, as the server draws them for so much room. */
export const readSharesPicture = (
  reader: Reader,
  { list, of, place }: Pick<ControlUnitsState, 'list' | 'of' | 'place'>,
  room: number,
) => {
  const asked = { list, class: of, place };
  return toPicture(readPicture(reader, '/charts/shares.svg', { ...asked, ...within(room) }));
};
