import { foldText } from '../fold.ts';

/** Who hands lines of a release in: a department its indicators, a region all that is of it. */
export const UNIT_KINDS = ['department', 'region'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface CollectionUnit {
  kind: UnitKind;
  id: string;
}

/** What a sheet that was sent out says of itself. */
export interface FillInCode {
  releaseId: string;
  /** Whose lines it has; null: all of the release. */
  unit: CollectionUnit | null;
}

/**
 * The note by which a sheet is known again when it comes back, whatever its file is called by then: it
 * survives every format, and being copied.
 * @example fillInNote({ releaseId: '2024-03', unit: null })
 *   // '注：填报码 2024-03（系统据此认出这份表，请不要改动这一行）'
 */
export function fillInNote({ releaseId, unit }: FillInCode): string {
  const code = unit === null ? releaseId : `${releaseId}/${unit.kind}/${unit.id}`;
  return `注：填报码 ${code}（系统据此认出这份表，请不要改动这一行）`;
}

/** Null: another note. @example readFillInCode('注：填报码 2024-03') // { releaseId: '2024-03', unit: null } */
export function readFillInCode(note: string): FillInCode | null {
  const folded = foldText(note);
  const found = /填报码[:\s]*([\w.-]+)(?:\/([a-z]+)\/([\w.-]+))?/u.exec(folded);
  const [, releaseId, kind, id] = found ?? [];
  if (releaseId === undefined) return null;
  const known = UNIT_KINDS.find((one) => one === kind);
  if (kind === undefined || id === undefined) return { releaseId, unit: null };
  return known ? { releaseId, unit: { kind: known, id } } : null;
}
