import type { Mark, MarkKind } from './marks.ts';

/** A stretch of a line under one mark at most; a sentence left out has no text of the draft. */
export interface Piece {
  text: string;
  mark: Mark | null;
  /** The first of the stretches that an overlapping mark may cut its mark into. */
  isFirst: boolean;
}

export interface DraftLine {
  start: number;
  pieces: Piece[];
  /** What begins here, to be told beside it. */
  marks: Mark[];
}

/** Where two overlap, the graver is seen; the other is told beside the line. */
const GRAVITY: readonly MarkKind[] = ['agrees', 'note', 'not-understood', 'missing', 'differs'];
const gravity = ({ kind }: Mark) => GRAVITY.indexOf(kind);

/** The lines of a draft that are not empty, cut into pieces at their marks. */
export function linesOf(text: string, marks: readonly Mark[]): DraftLine[] {
  const seen = new Set<string>();
  let rest = [...marks];
  const lines = [...text.matchAll(/[^\r\n]+/gu)].filter(([line]) => line.trim() !== '');
  return lines.map(({ 0: raw, index }, place) => {
    const start = index + (raw.length - raw.trimStart().length);
    const end = index + raw.trimEnd().length;
    // What lies between this line and the next belongs to this one.
    const next = lines[place + 1]?.index ?? Infinity;
    const own = rest.filter((mark) => mark.start < next || (isPoint(mark) && mark.start === next));
    rest = rest.filter((mark) => !own.includes(mark));
    const pieces = cut(text, { start, end }, own).map(({ text, mark }) => {
      const isFirst = mark !== null && !seen.has(mark.id);
      if (mark) seen.add(mark.id);
      return { text, mark, isFirst };
    });
    return { start, pieces, marks: own };
  });
}

/** A sentence left out stands at the end of a line rather than before the next. */
const isPoint = ({ kind }: Mark) => kind === 'missing';

/** How far the stop that ends a sentence reaches, for what comes after the sentence. */
const fullStopAt = (text: string, at: number) =>
  /^[。；;！!？?：:]*/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;

interface Range {
  start: number;
  end: number;
}

function cut(text: string, line: Range, marks: readonly Mark[]): Omit<Piece, 'isFirst'>[] {
  const clip = (at: number) => Math.min(Math.max(at, line.start), line.end);
  const ranges = marks.map((mark) => {
    const past = isPoint(mark) ? fullStopAt(text, mark.end) : 0;
    return { mark, start: clip(mark.start + past), end: clip(mark.end + past) };
  });
  const bounds = [line.start, line.end, ...ranges.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(bounds)].sort((a, b) => a - b);
  return places.flatMap((at, index) => {
    const to = places[index + 1];
    const points = ranges.filter(({ start, end }) => start === at && end === at);
    const covering = ranges.filter(({ start, end }) => start <= at && end > at);
    const mark = gravest(covering.map((range) => range.mark));
    const stretch = to === undefined ? [] : [{ text: text.slice(at, to), mark }];
    return [...points.map((point) => ({ text: '', mark: point.mark })), ...stretch];
  });
}

function gravest(marks: readonly Mark[]): Mark | null {
  return marks.toSorted((a, b) => gravity(b) - gravity(a))[0] ?? null;
}
