import type { Sheet } from '../chart.ts';
import { NOTE_HEIGHT, NOTE_SIZE } from '../marks.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { wordsIn } from '../words.ts';
import { projectionOf, type Outline } from './outlines.ts';
import type { MapRegion, MapShown } from './regions.ts';

type Point = readonly [number, number];

export interface PlacedRegion {
  region: MapRegion;
  /** Of its words: the middle of their first line. */
  at: Point;
  /** Where a line to the words begins, which stand beside it; null: they stand in it. */
  from: Point | null;
  shape: { tile: { x: number; y: number; width: number; height: number } } | { rings: Point[][] };
}

export interface PlacedStep {
  step: MapShown['steps'][number];
  x: number;
  y: number;
  names: string[];
  /** Of the names. */
  namesX: number;
}

export interface MapLayout {
  regions: PlacedRegion[];
  head: { x: number; y: number };
  steps: PlacedStep[];
  /** Above tiles that stand beside a map. */
  aside: { x: number; y: number; text: string } | null;
  notes: string[];
  height: number;
}

const GAP = 8;
const MAP_HEIGHT = 420;
/** Room beside the map for the words of the districts. */
const SIDE = 64;
const STEPS_WIDTH = 280;
const LINE = 20;
/** More tiles than this are small, without the figure. */
export const LARGE_MOST = 40;
/** Of words on small tiles. */
export const SMALL_SIZE = 11;

export function placeMap(shown: MapShown, outlines: readonly Outline[], sheet: Sheet): MapLayout {
  const isWide = sheet.width >= 620;
  const room = isWide ? sheet.width - STEPS_WIDTH - 24 : sheet.width;
  const outlined = shown.regions.filter(({ id }) => outlines.some((one) => one.id === id));
  const others = shown.regions.filter((region) => !outlined.includes(region));
  const words = wordsIn(sheet.language);
  const isRanked = shown.regions.some(({ corner }) => corner !== '');
  const map =
    outlined.length > 0 ? placeOutlined(outlined, outlines, { ...sheet, width: room }) : null;
  const top = map ? sheet.top + map.height + (others.length > 0 ? 24 : 0) : sheet.top;
  const tiles = placeTiles(others, { ...sheet, top, width: room });
  const left = {
    regions: [...(map?.regions ?? []), ...tiles.regions],
    height: top - sheet.top + tiles.height,
  };
  const beside = isWide ? sheet.left + sheet.width - STEPS_WIDTH : sheet.left;
  const head = { x: beside, y: isWide ? sheet.top + 8 : sheet.top + left.height + 20 };
  const steps = placeSteps(shown, head, {
    width: isWide ? STEPS_WIDTH : sheet.width,
    words,
  });
  const height = Math.max(left.height, steps.bottom - sheet.top);
  const notes = wrapText(map ? words.outlines : words.tiles(isRanked), NOTE_SIZE, sheet.width);
  return {
    regions: left.regions,
    ...{ head, steps: steps.placed, notes },
    aside: map && others.length > 0 ? { x: sheet.left, y: top - 12, text: words.parks } : null,
    height: height + 10 + notes.length * NOTE_HEIGHT,
  };
}

function placeTiles(regions: readonly MapRegion[], { left, top, width }: Sheet) {
  const isLarge = regions.length <= LARGE_MOST;
  const [least, height] = isLarge ? [104, 56] : [smallWidth(regions), 40];
  const columns = Math.max(1, Math.min(regions.length, Math.floor((width + GAP) / (least + GAP))));
  const across = Math.min(isLarge ? 132 : Math.max(104, least), (width + GAP) / columns - GAP);
  const rows = Math.ceil(regions.length / columns);
  return {
    height: rows === 0 ? 0 : rows * (height + GAP) - GAP + 2,
    regions: regions.map((region, at): PlacedRegion => {
      const x = left + 1 + (at % columns) * (across + GAP);
      const y = top + 1 + Math.floor(at / columns) * (height + GAP);
      const tile = { x, y, width: across - 2, height };
      return { region, at: [x, y], from: null, shape: { tile } };
    }),
  };
}

/** A name and a place beside each other on a small tile; a long name is set smaller. */
const smallWidth = (regions: readonly MapRegion[]): number =>
  Math.min(
    124,
    Math.max(
      76,
      ...regions.map(
        ({ name, corner }) => textWidth(name, SMALL_SIZE) + textWidth(corner, SMALL_SIZE) + 22,
      ),
    ),
  );

/** In the order of the outlines, fills first: a border drawn over its neighbour stays whole. */
function placeOutlined(
  regions: readonly MapRegion[],
  outlines: readonly Outline[],
  { left, top, width }: Sheet,
) {
  const scale = projectionOf(outlines, { width: width - 2 * SIDE, height: MAP_HEIGHT });
  const project = ([x, y]: Point): Point => {
    const [right, down] = scale.at([x, y]);
    return [left + SIDE + right, top + 4 + down];
  };
  return {
    height: scale.height + 8,
    regions: regions.flatMap((region): PlacedRegion[] => {
      const outline = outlines.find(({ id }) => id === region.id);
      if (!outline) return [];
      const { label, rings } = outline;
      const at = project(label?.at ?? rings[0]?.[0] ?? [0, 0]);
      const from = label?.from ? project(label.from) : null;
      return [{ region, at, from, shape: { rings: rings.map((ring) => ring.map(project)) } }];
    }),
  };
}

function placeSteps(
  { steps, regions }: MapShown,
  head: { x: number; y: number },
  { width, words }: { width: number; words: ReturnType<typeof wordsIn> },
) {
  const isCounted = regions.length > LARGE_MOST;
  let y = head.y + LINE;
  const bounds = 42 + Math.max(60, ...steps.map(({ text }) => textWidth(text, NOTE_SIZE)));
  const placed = steps.map((step): PlacedStep => {
    const wrapped = wrapText(namesOf(step.names, words.list), NOTE_SIZE, width - bounds);
    // Of a hundred regions a step may hold thirty: the tiles say which.
    const names = isCounted ? [words.regions(step.names.length)] : wrapped;
    const own = { step, x: head.x, y, namesX: head.x + bounds, names };
    y += Math.max(LINE, own.names.length * 15 + 5);
    return own;
  });
  return { placed, bottom: y };
}

/** A separator stays with the name before it. */
const namesOf = (names: readonly string[], list: string): string =>
  names.length === 0 ? '—' : names.join(list);
