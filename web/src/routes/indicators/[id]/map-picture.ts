import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';

/** Whose map: of an indicator at a release, with a region that stands out. */
export interface MapAsked {
  release: string;
  indicator: string;
  region: string | null;
}

/** The regions by their gaps, as the server draws them for so much room. */
export const readMapPicture = async (
  reader: Reader,
  { release, indicator, region }: MapAsked,
  room: number,
): Promise<Picture> =>
  toPicture(
    await readPicture(reader, '/charts/map.svg', {
      ...{ release, indicator, region, lang: language },
      ...{ width: widthWithin(room), paper: null },
    }),
  );

/** The map or the ranking as a document, to be saved. */
export const readRankingPaper = (
  reader: Reader,
  kind: 'map' | 'ranking',
  { release, indicator, region }: MapAsked,
) =>
  readPicture(reader, `/charts/${kind}.svg`, {
    ...{ release, indicator, region, lang: language },
    ...{ width: null, paper: '1' },
  });
