import type { Drawing, Group, Ink } from './shapes.ts';
import { textWidth } from '#charts/text-width.ts';

/** A region as a map or a tile shows it. */
export interface MapRegion {
  id: string;
  name: string;
  /** Sign and gap, or why there is none: ▼ −3.4. */
  note: string;
  noteInk: Ink;
  /** Behind the words, by the gap. */
  wash: Ink;
  link: Group['link'] | null;
}

const TILE = { width: 118, height: 64, gap: 8 };

/** A square a region, in the order given: where there are no outlines, or none for some. */
export function drawTiles(regions: readonly MapRegion[], columns: number): Drawing {
  const across = Math.min(columns, regions.length);
  const rows = Math.ceil(regions.length / columns);
  return {
    width: across * (TILE.width + TILE.gap) - TILE.gap + 2,
    height: rows * (TILE.height + TILE.gap) - TILE.gap + 2,
    shapes: regions.map((region, at) => {
      const x = 1 + (at % columns) * (TILE.width + TILE.gap);
      const y = 1 + Math.floor(at / columns) * (TILE.height + TILE.gap);
      return drawTile(region, x, y);
    }),
  };
}

function drawTile({ name, note, noteInk, wash, link }: MapRegion, x: number, y: number): Group {
  const stroke = link?.isCurrent ? 'cobalt-deep' : 'soft';
  const middle = TILE.width / 2;
  const size = Math.min(13, (13 * (TILE.width - 12)) / textWidth(name, 13));
  const shapes = [
    { kind: 'rect', x: 0, y: 0, width: TILE.width, height: TILE.height, fill: wash, stroke },
    {
      kind: 'text',
      x: middle,
      y: 28,
      text: name,
      ink: 'ink',
      size,
      anchor: 'middle',
      isBold: true,
    },
    { kind: 'text', x: middle, y: 48, text: note, ink: noteInk, size: 12, anchor: 'middle' },
  ] as const;
  return { kind: 'group', x, y, shapes, ...(link && { link }) };
}
