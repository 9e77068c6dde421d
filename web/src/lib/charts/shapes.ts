/*
 * A drawing as data: shapes in the inks of the glazes. The page draws it in the inks of its theme
 * (Drawn.svelte), a saved picture in those of paper (write-svg.ts), and both are the same drawing.
 */

/** Names of colours in lib/styles/tokens.css. */
export const INKS = [
  'ink',
  'soft',
  'line',
  'rule',
  'hatch',
  'panel',
  'sunken',
  'cobalt',
  'cobalt-deep',
  'copper',
  'copper-deep',
  'celadon',
  'met-1',
  'met-2',
  'met-3',
  'met-4',
  'unmet-1',
  'unmet-2',
  'unmet-3',
  'unmet-4',
] as const;
export type Ink = (typeof INKS)[number];

interface Painted {
  fill?: Ink;
  stroke?: Ink;
  strokeWidth?: number;
  /** As SVG writes it: `4 3`. */
  dash?: string;
}

export interface Path extends Painted {
  kind: 'path';
  d: string;
}

export interface Rect extends Painted {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Circle extends Painted {
  kind: 'circle';
  x: number;
  y: number;
  r: number;
}

export interface Text {
  kind: 'text';
  x: number;
  /** Of the base line. */
  y: number;
  text: string;
  ink: Ink;
  size: number;
  anchor?: 'start' | 'middle' | 'end';
  isBold?: boolean;
  /** Headlines are set in Song, all else in Hei. */
  face?: 'song' | 'hei';
  /** Drawn in the colour of the ground behind it, so that it reads over lines. */
  halo?: Ink;
}

export interface Group {
  kind: 'group';
  x: number;
  y: number;
  shapes: readonly Shape[];
  /** Where it leads on the page; a saved picture leads nowhere. */
  link?: { href: string; label: string; isCurrent: boolean };
}

/** A drawing that ECharts made. */
export interface Picture {
  kind: 'picture';
  x: number;
  y: number;
  width: number;
  height: number;
  /** `<svg …>…</svg>` */
  svg: string;
}

export type Shape = Path | Rect | Circle | Text | Group | Picture;

export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** The colours and faces that a drawing is written in. */
export interface Palette {
  inks: Readonly<Record<Ink, string>>;
  hei: string;
  song: string;
}

/** @example lineTo([[0, 0], [4, 2]]) // 'M0 0L4 2' */
export const lineTo = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

export const round = (value: number): number => Math.round(value * 100) / 100;

/** Drawings of one size side by side, row after row. */
export function inGrid(drawings: readonly Drawing[], columns: number, gap: number): Drawing {
  const { width, height } = drawings[0] ?? { width: 0, height: 0 };
  const across = Math.min(columns, drawings.length);
  const rows = Math.ceil(drawings.length / columns);
  return {
    width: across * (width + gap) - gap,
    height: rows * (height + gap) - gap,
    shapes: drawings.map(({ shapes }, at) => ({
      kind: 'group',
      x: (at % columns) * (width + gap),
      y: Math.floor(at / columns) * (height + gap),
      shapes,
    })),
  };
}
