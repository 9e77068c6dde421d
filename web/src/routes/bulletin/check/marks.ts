import type { DraftCheck } from '#server/schemas/draft.ts';
import type { MarkFilter } from '#lib/url/bulletin.ts';

export type MarkKind = 'agrees' | Exclude<MarkFilter, 'all'>;
type Figure = DraftCheck['claims'][number]['figure'];

/** Something to be said of a place in a draft: a claim held against the data, a sentence left out, a way of writing. */
export interface Mark {
  /** Of the page's element. */
  id: string;
  kind: MarkKind;
  start: number;
  end: number;
  /** What should stand there. */
  expected: string | null;
  message: string;
  cause: string | null;
  figure: Figure;
}

type Findings = Pick<DraftCheck, 'claims' | 'missing' | 'notes'>;

/** In the order of the draft; what is left out comes after what stands before it. */
export function marksOf({ claims, missing, notes }: Findings): Mark[] {
  const none = { expected: null, cause: null, figure: null };
  const marks = [
    ...claims.map(({ verdict, ...claim }) => ({ ...none, ...claim, kind: verdict })),
    ...notes.map((note) => ({ ...none, ...note, kind: 'note' as const })),
    ...missing.map(({ after, text, message }) => ({
      ...none,
      kind: 'missing' as const,
      start: after,
      end: after,
      expected: text,
      message,
    })),
  ];
  return marks
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ kind, start, end, expected, message, cause, figure }, index) => {
      return { id: `mark-${index + 1}`, kind, start, end, expected, message, cause, figure };
    });
}

/** The marks a filter shows; agreement only where everything is shown. */
export function shownMarks(marks: readonly Mark[], show: MarkFilter): Mark[] {
  return show === 'all' ? [...marks] : marks.filter(({ kind }) => kind === show);
}

/** The marks one steps through. */
export function stopsOf(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ kind }) => kind !== 'agrees');
}

/**
 * The next stop in a direction, around the ends; −1 is before the first.
 * @example stepTo(2, 1, 3) // 0
 */
export function stepTo(current: number, by: 1 | -1, size: number): number {
  if (size === 0) return -1;
  if (current < 0) return by > 0 ? 0 : size - 1;
  return (current + by + size) % size;
}
