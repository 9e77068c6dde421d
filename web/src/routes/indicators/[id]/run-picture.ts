import type { Run } from '#charts/run/lines.ts';
import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';

/** Which run of figures or of places: of an indicator up to a release, with a region that stands out. */
export interface RunAsked {
  run: Run;
  release: string;
  indicator: string;
  region: string | null;
  from: string | null;
  to: string | null;
}

const PATHS = { trend: '/charts/trend.svg', ranks: '/charts/ranks.svg' } as const;

/** The run of all regions as the server draws it for so much room. */
export async function readRunPicture(
  reader: Reader,
  { run, release, indicator, region, from, to }: RunAsked,
  room: number,
): Promise<Picture> {
  const width = widthWithin(room);
  return toPicture(
    await readPicture(reader, PATHS[run], {
      ...{ release, indicator, region, from, to },
      ...{ width, lang: language, paper: null },
    }),
  );
}

/** The same as a document, to be saved. */
export const readRunPaper = (reader: Reader, { run, release, indicator, region, from, to }: RunAsked): Promise<string> =>
  readPicture(reader, PATHS[run], {
    ...{ release, indicator, region, from, to },
    ...{ width: null, lang: language, paper: '1' },
  });
