import type { Outline } from './outlines.ts';
import { lineTo, type Drawing, type Ink, type Shape } from './shapes.ts';
import { drawTiles, type MapRegion } from './tiles.ts';
import { words } from './words.ts';

type Point = readonly [number, number];

/** Room beside the map for the words of the districts. */
const SIDE = 64;
const MAP_HEIGHT = 470;
const MAP_TOP = 8;
const TILES_WIDTH = 128;

export interface MapInput {
  /** Those that are shown; the ones without an outline stand as tiles beside the map. */
  regions: readonly MapRegion[];
  outlines: readonly Outline[];
  /** Narrow: tiles below the map instead of beside it. */
  isNarrow: boolean;
}

/** A map of the regions by the gaps to their targets; of tiles alone where none has an outline. */
export function drawMap({ regions, outlines, isNarrow }: MapInput): Drawing {
  const outlined = regions.filter(({ id }) => outlines.some((outline) => outline.id === id));
  const others = regions.filter((region) => !outlined.includes(region));
  if (outlined.length === 0) return drawTiles(regions, isNarrow ? 3 : 4);
  const project = projectionOf(outlines);
  const width = project.width + 2 * SIDE;
  // Fills first: a border drawn over its neighbour stays whole.
  const shapes = outlined.flatMap((region) => {
    const outline = outlines.find(({ id }) => id === region.id);
    return outline ? [drawRegion(region, outline, project.at)] : [];
  });
  const map: Shape = { kind: 'group', x: 0, y: MAP_TOP, shapes };
  const mark: Shape = {
    kind: 'text',
    x: 0,
    y: MAP_TOP + MAP_HEIGHT + 22,
    text: words.schematic,
    ink: 'soft',
    size: 11,
  };
  const height = MAP_TOP + MAP_HEIGHT + 30;
  if (others.length === 0) return { width, height, shapes: [map, mark] };
  return withTiles({ width, height, shapes: [map, mark] }, others, isNarrow);
}

function withTiles(map: Drawing, others: readonly MapRegion[], isNarrow: boolean): Drawing {
  const tiles = drawTiles(others, isNarrow ? 3 : 1);
  const [x, y] = isNarrow ? [0, map.height + 24] : [map.width + 16, 40];
  const head: Shape = { kind: 'text', x, y: y - 10, text: words.parks, ink: 'soft', size: 11 };
  return {
    width: isNarrow ? Math.max(map.width, tiles.width) : map.width + 16 + TILES_WIDTH,
    height: Math.max(map.height, y + tiles.height),
    shapes: [...map.shapes, head, { kind: 'group', x, y, shapes: tiles.shapes }],
  };
}

type Projection = (point: Point) => Point;

/** Degrees to the sheet; east and north keep their proportion at the middle of the map. */
export function projectionOf(outlines: readonly Outline[]): { at: Projection; width: number } {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([, y]) => y)),
  ];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = MAP_HEIGHT / (north - south);
  return {
    at: ([x, y]) => [SIDE + (x - west) * squeeze * scale, (north - y) * scale],
    width: (east - west) * squeeze * scale,
  };
}

function drawRegion(region: MapRegion, { label, rings }: Outline, project: Projection): Shape {
  const d = rings.map((ring) => `${lineTo(ring.map(project))}Z`).join('');
  const stroke: Ink = region.link?.isCurrent ? 'cobalt-deep' : 'soft';
  const shape: Shape = {
    kind: 'path',
    d,
    fill: region.wash,
    stroke,
    strokeWidth: region.link?.isCurrent ? 2 : 1,
  };
  const [x, y] = project(label?.at ?? rings[0]?.[0] ?? [0, 0]);
  const words: Shape[] = [
    { kind: 'text', x, y, text: region.name, ink: 'ink', size: 13, anchor: 'middle', isBold: true },
    {
      kind: 'text',
      x,
      y: y + 17,
      text: region.note,
      ink: region.noteInk,
      size: 12,
      anchor: 'middle',
    },
  ];
  const leader: Shape[] = label?.from ? leaderShapes(project(label.from), [x, y - 15]) : [];
  const group = { kind: 'group', x: 0, y: 0, shapes: [shape, ...leader, ...words] } as const;
  return region.link ? { ...group, link: region.link } : group;
}

/** From a dot inside the region to its words. */
function leaderShapes([x, y]: Point, to: Point): Shape[] {
  return [
    { kind: 'path', d: lineTo([[x, y], to]), stroke: 'ink' },
    { kind: 'circle', x, y, r: 2.5, fill: 'ink' },
  ];
}
