import type { CellFace, Mark } from './cell-face.ts';

/** What a reader may meet in the cells, for the legend: all of it, and nothing else. */
export interface MarksShown {
  marks: ReadonlySet<Mark>;
  hasTurned: boolean;
  hasRanks: boolean;
  hasRisen: boolean;
  hasFallen: boolean;
  hasDash: boolean;
  /** Some region does not have some indicator. */
  hasGaps: boolean;
  hasRevised: boolean;
}

export interface ShownCell {
  /** Null: the region does not have the indicator. */
  face: CellFace | null;
  isRevised: boolean;
}

/** @example marksShown([{ face: { …, mark: 'met', rank: '3' }, isRevised: false }]).hasRanks // true */
export function marksShown(cells: readonly ShownCell[]): MarksShown {
  const faces = cells.flatMap(({ face }) => face ?? []);
  return {
    marks: new Set(faces.map(({ mark }) => mark)),
    hasTurned: faces.some(({ isTurned }) => isTurned),
    hasRanks: faces.some(({ rank }) => rank !== ''),
    hasRisen: faces.some(({ move }) => move.startsWith('↑')),
    hasFallen: faces.some(({ move }) => move.startsWith('↓')),
    hasDash: faces.some(({ text }) => text === '—'),
    hasGaps: cells.some(({ face }) => face === null),
    hasRevised: cells.some(({ isRevised }) => isRevised),
  };
}

/**
 * How much room figures take: the letters of the longest with as many decimals as the most exact has. A word
 * without a place takes the room of the place as well: `besides`, in letters.
 * @example figureSize([facing('−36.1'), facing('+2')]) // { letters: 5, decimals: 1 }
 */
export function figureSize(
  cells: readonly ShownCell[],
  besides = PLACE,
): { letters: number; decimals: number } {
  const faces = cells.flatMap(({ face }) => face ?? []);
  const decimals = Math.max(0, ...faces.map((face) => face.decimals ?? 0));
  const roomOf = (rank: string) => (rank === '' ? besides : 0);
  const lettersOf = ({ text, decimals: own, rank }: CellFace) =>
    own === null
      ? widthOfWord(text) - roomOf(rank)
      : text.length + pointAnd(decimals) - pointAnd(own);
  return { letters: Math.max(4, ...faces.map(lettersOf)), decimals };
}

/** The columns of a place, and of how it moved, in letters of a figure. */
export const PLACE = 1.5;
export const PLACE_AND_MOVE = 4;

/** @example pointAnd(1) // 2, the point and a digit */
const pointAnd = (decimals: number) => (decimals === 0 ? 0 : decimals + 1);

const HAN = /\p{Script=Han}/gu;

/** In digits. @example widthOfWord('缺数') // 3.6 */
const widthOfWord = (text: string) => text.length + 0.8 * (text.match(HAN)?.length ?? 0);
