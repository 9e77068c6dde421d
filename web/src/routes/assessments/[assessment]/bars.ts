import type { Assessment, AssessmentRow } from '#server/schemas/assessments.ts';

export interface Bar {
  id: string;
  name: string;
  points: number;
  /** In percent of the scale. */
  from: number;
  width: number;
  /** Taken off: drawn back from the end of what was gained. */
  isLoss: boolean;
}

/** The end of the scale: full points, or the most that anybody gained. */
export function scaleEnd({ sections, leagues }: Pick<Assessment, 'sections' | 'leagues'>): number {
  const full = sections.reduce((sum, section) => sum + (section.full ?? section.cap ?? 0), 0);
  const gained = leagues.flatMap(({ rows }) => rows.map(gainOf));
  return Math.max(full, 1, ...gained);
}

const gainOf = ({ sections }: AssessmentRow): number =>
  sections.reduce((sum, { soFar }) => sum + Math.max(soFar, 0), 0);

/** Sections one after the other from nought; what is taken off, back from their end. */
export function barsOf(row: AssessmentRow, sections: Assessment['sections'], end: number): Bar[] {
  let at = 0;
  let back = gainOf(row);
  return row.sections.flatMap(({ id, soFar }): Bar[] => {
    if (soFar === 0) return [];
    const name = sections.find((section) => section.id === id)?.name ?? id;
    const width = (Math.abs(soFar) / end) * 100;
    if (soFar < 0) {
      back += soFar;
      return [{ id, name, points: soFar, from: (back / end) * 100, width, isLoss: true }];
    }
    const bar = { id, name, points: soFar, from: (at / end) * 100, width, isLoss: false };
    at += soFar;
    return [bar];
  });
}
