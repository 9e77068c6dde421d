import { readPicture, type Reader } from '#lib/api/client.ts';
import { AS_DOCUMENT, toPicture, within } from '#lib/charts/picture.ts';

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
export const readRunPicture = (reader: Reader, { run, ...asked }: RunAsked, room: number) =>
  toPicture(readPicture(reader, PATHS[run], { ...asked, ...within(room) }));

/** The same as a document, to be saved. */
export const readRunPaper = (reader: Reader, { run, ...asked }: RunAsked): Promise<string> =>
  readPicture(reader, PATHS[run], { ...asked, ...AS_DOCUMENT });
