import packaged from './outlines/regions.json' with { type: 'json' };

/** Outlines of regions as TopoJSON: borders are arcs, which neighbours share. outlines/README.md. */
export interface Outlines {
  arcs: readonly (readonly (readonly [number, number])[])[];
  transform: { scale: readonly [number, number]; translate: readonly [number, number] };
  objects: { regions: { geometries: readonly Geometry[] } };
}

type Ring = readonly number[];
/** Identified as regions are. */
export type Geometry = { id: string; label?: Label } & (
  | { type: 'Polygon'; arcs: readonly Ring[] }
  | { type: 'MultiPolygon'; arcs: readonly (readonly Ring[])[] }
);

type Point = readonly [number, number];

/** Where the words of a region stand, in degrees; `from`: of a line to them, where they stand beside it. */
export interface Label {
  at: Point;
  from?: Point;
}

export interface Outline {
  id: string;
  /** Set by hand; none: where the outline begins. */
  label?: Label;
  /** In degrees east and north; holes are among them. */
  rings: readonly (readonly Point[])[];
}

export function outlinesOf({ arcs, transform, objects }: Outlines): Outline[] {
  const decoded = arcs.map((arc) => decodeArc(arc, transform));
  return objects.regions.geometries.map((geometry) => {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
    const { id, label } = geometry;
    return { id, ...(label && { label }), rings: rings.map((ring) => joinArcs(ring, decoded)) };
  });
}

/** Steps from point to point on a grid become degrees. */
function decodeArc(
  arc: readonly (readonly [number, number])[],
  { scale, translate }: Outlines['transform'],
): Point[] {
  let [x, y] = [0, 0];
  return arc.map(([right, up]) => {
    x += right;
    y += up;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** An arc's number; of one that runs the other way ~number. Its first point is the last of the one before. */
function joinArcs(ring: Ring, arcs: readonly (readonly Point[])[]): Point[] {
  return ring.flatMap((number, at) => {
    const points = number < 0 ? (arcs[~number] ?? []).toReversed() : (arcs[number] ?? []);
    return at === 0 ? points : points.slice(1);
  });
}

/** Of the packaged file; none for a place of which there are none. */
export const packagedOutlines = (): Outline[] =>
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- a file of our own; the compiler takes its pairs for lists.
  outlinesOf(packaged as unknown as Outlines);

interface Projection {
  /** From the left and the top of the map. */
  at: (point: Point) => Point;
  height: number;
}

/** Degrees to the sheet; east and north keep their proportion at the middle of the map. */
export function projectionOf(
  outlines: readonly Outline[],
  room: { width: number; height: number },
): Projection {
  const points = outlines.flatMap(({ rings }) => rings.flat());
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([, y]) => y)),
  ];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(room.height / (north - south), room.width / ((east - west) * squeeze));
  return {
    at: ([x, y]) => [(x - west) * squeeze * scale, (north - y) * scale],
    height: (north - south) * scale,
  };
}
