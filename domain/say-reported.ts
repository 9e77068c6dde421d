import type { Said } from './said.ts';

/** Null: nobody is compared. */
export interface Reporting {
  reported: number | null;
  expected: number | null;
}

/**
 * How many of a group have reported, while some have not: nobody has a place then.
 * @example sayReported({ reported: 3, expected: 5 }) // { zh: '3/5 已报', en: '3 of 5 reported' }
 */
export function sayReported(group: Reporting | null | undefined): Said | null {
  const { reported = null, expected = null } = group ?? {};
  if (reported === null || expected === null || reported >= expected) return null;
  return { zh: `${reported}/${expected} 已报`, en: `${reported} of ${expected} reported` };
}
