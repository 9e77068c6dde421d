import { foldName } from '../fold.ts';

/** Of tables about the same: their numbers and names may be written otherwise. */
export function subjectKey({ kind, subject }: { kind: string; subject: string }): string {
  return `${kind} ${foldName(subject)}`;
}
