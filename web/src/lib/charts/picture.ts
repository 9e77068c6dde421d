/** A chart as the server drew it. */
export interface Picture {
  /** `<svg …>…</svg>` */
  svg: string;
  width: number;
  height: number;
}

/** Widths are asked for in these steps, so that windows of nearly one width share a picture. */
const STEP = 20;
const [NARROWEST, WIDEST] = [280, 1600];

/** The widest picture that has room. @example widthWithin(533) // 520 */
export const widthWithin = (room: number): number =>
  Math.max(NARROWEST, Math.min(WIDEST, Math.floor(room / STEP) * STEP));

/** @example toPicture('<svg width="520" height="300" …') // { svg, width: 520, height: 300 } */
export function toPicture(svg: string): Picture {
  const [, width, height] = /<svg width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return { svg, width: Number(width ?? 0), height: Number(height ?? 0) };
}

/**
 * What room a picture will have, before there is anything to measure: a page asks for it with all else that
 * it shows. `share` is its part of a wide page; below `stackedBelow` pixels it has the whole width.
 */
export function roomFor({ share, stackedBelow }: { share: number; stackedBelow: number }): number {
  const side = Math.min(32, Math.max(16, window.innerWidth * 0.024));
  const whole = Math.min(document.documentElement.clientWidth, 1440) - 2 * side;
  return window.innerWidth < stackedBelow ? whole : whole * share;
}
