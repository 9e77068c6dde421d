import type { Ink } from './ink.ts';
import { strokeAt, WORD_SIZE, wordsAt } from './marks.ts';
import { spread } from './spread.ts';
import { cutText, textWidth } from './text-width.ts';

/** The name of a line and its figure, to stand beside its end. */
export interface EndLabel {
  /** Of the line, which is pointed at with it; null: of none. */
  id: string | null;
  name: string;
  figure: string;
  ink: Ink;
  /** Of the line between the two. */
  leader: Ink;
  isBold: boolean;
  /** Where its line ends. */
  from: number;
}

export const LABEL_HEIGHT = 15;
/** From the end of a line to its name. */
const LEADER = 16;
/** Between a name and its figure. */
const GAP = 8;
/** From the end of a line to its figure, where that has no name. */
const NEAR = 8;

type Words = Pick<EndLabel, 'name' | 'figure'>;

/** What labels take of a width: of a narrow one no more than so much, and their names are cut. */
export function columnWidth(labels: readonly Words[], width: number): number {
  const widest = Math.max(
    0,
    ...labels.map(({ name, figure }) => textWidth(name + figure, WORD_SIZE)),
  );
  if (labels.every(({ name }) => name === '')) return NEAR + widest + 4;
  return LEADER + 4 + Math.min(width * 0.36, widest + GAP);
}

interface Column {
  /** Where lines end. */
  edge: number;
  /** Where figures end. */
  end: number;
  top: number;
  bottom: number;
}

/** Where the middles of labels stand: as near to the ends of their lines as keeps them apart. */
export const placesOf = (
  labels: readonly EndLabel[],
  { top, bottom }: Pick<Column, 'top' | 'bottom'>,
) =>
  spread(
    labels.map(({ from }) => from),
    { apart: LABEL_HEIGHT, from: top, to: bottom },
  );

/** Names and figures beside the ends of lines, with a stroke to each. */
export function labelColumn(labels: readonly EndLabel[], column: Column) {
  const places = placesOf(labels, column);
  return labels.flatMap((label, at) => labelMarks(label, places[at] ?? label.from, column));
}

function labelMarks(
  { id, name, figure, ink, leader, isBold, from }: EndLabel,
  y: number,
  { edge, end }: Column,
) {
  const room = end - edge - LEADER - textWidth(figure, WORD_SIZE) - 6;
  const pointed = id === null ? {} : { silent: false, cursor: 'default', info: { line: id } };
  if (name === '') {
    return [{ ...wordsAt({ x: edge + NEAR, y, text: figure, ink, isBold }), ...pointed }];
  }
  const toName = strokeAt({
    points: [
      [edge + 4, from],
      [edge + LEADER - 3, y],
    ],
    ink: leader,
    width: 0.75,
  });
  return [
    toName,
    {
      ...wordsAt({ x: edge + LEADER, y, text: cutText(name, WORD_SIZE, room), ink, isBold }),
      ...pointed,
    },
    { ...wordsAt({ x: end, y, text: figure, ink, isBold, align: 'right' }), ...pointed },
  ];
}
