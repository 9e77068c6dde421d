import { readPicture, type Reader } from '#lib/api/client.ts';
import { AS_DOCUMENT, toPicture, within } from '#lib/charts/picture.ts';

/** Whose map: of an indicator at a release, with a region that stands out. */
export interface MapAsked {
  release: string;
  indicator: string;
  region: string | null;
}

/** The regions by their gaps, as the server draws them for so much room. */
export const readMapPicture = (
  reader: Reader,
  { release, indicator, region }: MapAsked,
  room: number,
) =>
  toPicture(
    readPicture(reader, '/charts/map.svg', { release, indicator, region, ...within(room) }),
  );

/** The map or the ranking as a document, to be saved. */
export const readRankingPaper = (
  reader: Reader,
  kind: 'map' | 'ranking',
  { release, indicator, region }: MapAsked,
) => readPicture(reader, `/charts/${kind}.svg`, { release, indicator, region, ...AS_DOCUMENT });
