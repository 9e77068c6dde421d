import { language } from '#lib/language/language.ts';

/** A chart as the server drew it. */
export interface Picture {
  /** `<svg …>…</svg>` */
  svg: string;
  width: number;
  height: number;
}

/** A picture that is asked for with its page, which stands before it has come; null: there is nothing to draw. */
export type PictureToCome = Promise<Picture | null>;

/** Widths are asked for in these steps, so that windows of nearly one width share a picture. */
const STEP = 20;
const [NARROWEST, WIDEST] = [280, 1600];

/** The widest picture that has room. @example widthWithin(533) // 520 */
export const widthWithin = (room: number): number =>
  Math.max(NARROWEST, Math.min(WIDEST, Math.floor(room / STEP) * STEP));

/** How a page asks for a picture for so much room, in its own language. */
export const within = (room: number) => ({
  width: widthWithin(room),
  lang: language,
  paper: null,
});

/** How it asks for the same as a document, to be saved. */
export const AS_DOCUMENT = { width: null, lang: language, paper: '1' } as const;

/** @example await toPicture(readPicture(reader, …)) // { svg, width: 520, height: 300 } */
export async function toPicture(asked: Promise<string>): Promise<Picture> {
  const svg = await asked;
  const [, width, height] = /<svg width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return { svg, width: Number(width ?? 0), height: Number(height ?? 0) };
}

/** Asked for now; what becomes of it is said where it is to stand, and nowhere else. */
export function toCome(asked: PictureToCome): PictureToCome {
  asked.catch(() => null);
  return asked;
}

/**
 * What room a picture will have, before there is anything to measure: a page asks for it with all else that
 * it shows. `share` is its part of a wide page but for the `gap` between its columns; below `stackedBelow`
 * pixels it has the whole width.
 */
export function roomFor({
  share,
  gap = 0,
  stackedBelow,
}: {
  share: number;
  gap?: number;
  stackedBelow: number;
}): number {
  const side = Math.min(32, Math.max(16, window.innerWidth * 0.024));
  const whole = Math.min(document.documentElement.clientWidth, 1440) - 2 * side;
  return window.innerWidth < stackedBelow ? whole : (whole - gap) * share;
}
