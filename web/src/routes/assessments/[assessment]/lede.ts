import type { Assessment } from '#server/schemas/assessments.ts';
import { words } from './words.ts';

/** The statement of the page: how many have which grade, or how far it has come. */
export function writeLede(
  { assessed, complete, grades }: Pick<Assessment, 'assessed' | 'complete' | 'grades'>,
  isShut: boolean,
): string[] {
  if (isShut) return words.ledeHidden(assessed);
  if (complete < assessed || complete === 0) return words.ledeIncomplete(assessed, complete);
  const held = grades.filter(({ count }) => count > 0);
  return words.ledeGrades(
    assessed,
    held.map(({ name, count }) => words.grade(name, count)),
  );
}
