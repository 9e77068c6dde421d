import { readPicture, type Reader } from '#lib/api/client.ts';
import { toPicture, widthWithin, type Picture } from '#lib/charts/picture.ts';
import { language } from '#lib/language/language.ts';

/** Which run of figures or of places: of an indicator up to a release, with a region that stands out. */
export interface RunAsked {
  run: keyof typeof PATHS;
  release: string;
  indicator: string;
  region: string | null;
  from: string | null;
  to: string | null;
}

const PATHS = {
  trend: '/charts/trend.svg',
  ranks: '/charts/ranks.svg',
  panels: '/charts/panels.svg',
} as const;

/** The run of all regions as the server draws it for so much room. */
export const readRunPicture = async (
  reader: Reader,
  asked: RunAsked,
  room: number,
): Promise<Picture> =>
  toPicture(await readRun(reader, asked, { width: widthWithin(room), paper: null }));

/** The same as a document, to be saved. */
export const readRunPaper = (reader: Reader, asked: RunAsked): Promise<string> =>
  readRun(reader, asked, { width: null, paper: '1' });

const readRun = (
  reader: Reader,
  { run, release, indicator, region, from, to }: RunAsked,
  how: { width: number | null; paper: '1' | null },
) =>
  readPicture(reader, PATHS[run], {
    ...{ release, indicator, region, from, to },
    ...how,
    lang: language,
  });
