import type { Chart, Sheet } from '../chart.ts';
import { noteMarks, strokeAt, wordsAt } from '../marks.ts';
import { placeBars, ROW, type BarsState } from './layout.ts';

/** A figure of each region as a bar from nil, in the order given; what is of all of them is hollow. */
export function barsChart(state: BarsState, sheet: Sheet): Chart {
  const { rows, nil, top, height, notes } = placeBars(state, sheet);
  const bottom = top + rows.length * ROW;
  const graphic = [
    strokeAt({
      points: [
        [nil, top],
        [nil, bottom],
      ],
      ink: 'rule',
    }),
    ...rows.flatMap(({ bar, name, y, end, textAt }) => [
      wordsAt({ x: sheet.left, y, text: name, ink: 'ink' }),
      ...(end === null ? [] : [barAt(nil, end, y, bar.isOfAll)]),
      wordsAt({
        x: textAt,
        y,
        text: bar.text,
        ink: bar.value === null ? 'soft' : 'ink',
        align: end !== null && end < nil ? 'right' : 'left',
      }),
    ]),
    ...noteMarks(notes, { x: sheet.left, y: bottom + 14 }),
  ];
  return { height, option: { graphic } };
}

const THICK = 12;

function barAt(from: number, to: number, y: number, isOfAll: boolean) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  if (!isOfAll) {
    return strokeAt({
      points: [
        [left, y],
        [right, y],
      ],
      ink: 'cobalt',
      width: THICK,
    });
  }
  const [above, below] = [y - THICK / 2, y + THICK / 2];
  return strokeAt({
    points: [
      [left, above],
      [right, above],
      [right, below],
      [left, below],
      [left, above],
    ],
    ink: 'celadon',
    width: 1.5,
  });
}
