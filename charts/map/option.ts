import type { CustomSeriesRenderItem } from 'echarts/types/dist/shared';
import type { Chart, Sheet } from '../chart.ts';
import { HEI, inked } from '../ink.ts';
import { NOTE_HEIGHT, noteMarks, NOTE_SIZE, wordsAt, WORD_SIZE } from '../marks.ts';
import { textWidth } from '../text-width.ts';
import { pointTooltip } from '../tooltip.ts';
import { LARGE_MOST, placeMap, SMALL_SIZE, type MapLayout, type PlacedRegion } from './layout.ts';
import type { Outline } from './outlines.ts';
import type { MapShown } from './regions.ts';

/** A map of regions by a measure, or tiles where they have no outlines, with what its washes mean. */
export function mapChart(shown: MapShown, outlines: readonly Outline[], sheet: Sheet): Chart {
  const layout = placeMap(shown, outlines, sheet);
  const isSmall = shown.regions.length > LARGE_MOST;
  const { head, steps, aside, notes, height } = layout;
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }) => {
    const placed = layout.regions[dataIndex];
    return placed ? drawRegion(placed, isSmall) : null;
  };
  return {
    height,
    option: {
      tooltip: pointTooltip,
      series: [
        {
          ...{ type: 'custom', coordinateSystem: 'none', clip: false, renderItem },
          data: layout.regions.map(({ region: { id, name, rows } }) => ({
            value: 0,
            id,
            said: { head: name, rows },
          })),
        },
      ],
      graphic: [
        wordsAt({ ...head, text: shown.head, ink: 'soft', size: NOTE_SIZE }),
        ...steps.flatMap(stepMarks),
        ...(aside ? [wordsAt({ ...aside, ink: 'soft', size: NOTE_SIZE })] : []),
        ...noteMarks(notes, {
          x: sheet.left,
          y: sheet.top + height - notes.length * NOTE_HEIGHT + NOTE_HEIGHT / 2,
        }),
      ],
    },
  };
}

const stepMarks = ({ step, x, y, namesX, names }: MapLayout['steps'][number]) => [
  {
    type: 'rect',
    silent: true,
    shape: { x: x + 0.5, y: y - 5.5, width: 22, height: 12 },
    style: { fill: inked(step.wash), stroke: inked('rule'), lineWidth: 1 },
  } as const,
  wordsAt({ x: x + 30, y, text: step.text, ink: 'ink', size: NOTE_SIZE }),
  ...names.map((text, at) =>
    wordsAt({ x: namesX, y: y + at * 15, text, ink: 'soft', size: NOTE_SIZE }),
  ),
];

function drawRegion({ region, shape, at, from }: PlacedRegion, isSmall: boolean) {
  const style = {
    fill: inked(region.wash),
    stroke: inked(region.isChosen ? 'cobalt-deep' : 'soft'),
    lineWidth: region.isChosen ? 2 : 1,
    // Parks lie inside of counties.
    ...(region.isPark && { lineDash: [4, 3] }),
  };
  const emphasis = { style: { ...style, stroke: inked('cobalt'), lineWidth: 2 } };
  if ('tile' in shape) {
    const { tile } = shape;
    return {
      type: 'group' as const,
      children: [
        { type: 'rect' as const, shape: tile, style, emphasis },
        ...tileWords(region, tile, isSmall),
      ],
    };
  }
  return {
    type: 'group' as const,
    children: [
      ...shape.rings.map((points) => ({
        type: 'polygon' as const,
        shape: { points: points.map(([x, y]) => [x, y]) },
        style,
        emphasis,
      })),
      ...(from ? leaderMarks(from, at) : []),
      onBorders(said(region.name, { x: at[0], y: at[1] - 4, align: 'center', isBold: true })),
      onBorders(
        said(noteOf(region), { x: at[0], y: at[1] + 12, align: 'center', ink: region.noteInk }),
      ),
    ],
  };
}

const noteOf = ({ figure, note }: PlacedRegion['region']) =>
  [figure, note].filter((one) => one !== '').join(' ');

function tileWords(
  region: PlacedRegion['region'],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  isSmall: boolean,
) {
  const cornerSize = isSmall ? SMALL_SIZE : WORD_SIZE;
  // Beside the place, with a space between.
  const room = width - 20 - textWidth(region.corner, cornerSize);
  const name = Math.min(WORD_SIZE, (room * WORD_SIZE) / textWidth(region.name, WORD_SIZE));
  const [first, second] = [y + height * 0.3, y + height * 0.7];
  const corner = said(region.corner, {
    ...{ x: x + width - 6, y: first, align: 'right', ink: 'soft', size: cornerSize },
  });
  if (isSmall) {
    return [
      said(region.name, { x: x + 6, y: first, size: Math.min(name, SMALL_SIZE) }),
      corner,
      said(region.note === '' ? region.figure : region.note, {
        ...{ x: x + 6, y: second, size: SMALL_SIZE, ink: region.noteInk },
      }),
    ];
  }
  return [
    said(region.name, { x: x + 8, y: first, size: name }),
    corner,
    said(region.figure, { x: x + 8, y: second, size: 15, ink: region.noteInk }),
    said(region.note, { x: x + width - 6, y: second, align: 'right', ink: region.noteInk }),
  ];
}

interface Words {
  x: number;
  y: number;
  size?: number;
  align?: 'left' | 'center' | 'right';
  ink?: PlacedRegion['region']['noteInk'];
  isBold?: boolean;
}

const said = (
  text: string,
  { x, y, size = WORD_SIZE, align = 'left', ink = 'ink', isBold }: Words,
) => ({
  type: 'text' as const,
  silent: true,
  style: {
    ...{ text, x, y, fill: inked(ink), fontSize: size, fontFamily: HEI },
    ...(isBold && { fontWeight: 600 as const }),
    align,
    verticalAlign: 'middle' as const,
  },
});

/** With a rim, so that it can be read where it lies over a border. */
const onBorders = ({ style, ...words }: ReturnType<typeof said>) => ({
  ...words,
  style: { ...style, stroke: inked('panel'), lineWidth: 3 },
});

/** From a dot inside the region to its words. */
const leaderMarks = ([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]) => [
  {
    type: 'line' as const,
    shape: { x1: x, y1: y, x2: toX, y2: toY - 14 },
    style: { stroke: inked('ink'), lineWidth: 1 },
  },
  { type: 'circle' as const, shape: { cx: x, cy: y, r: 2.5 }, style: { fill: inked('ink') } },
];
