import { inLanguage } from '#lib/language/language.ts';

const WORDS = inLanguage({
  zh: { reported: (count: number, of: number) => `${count}/${of} 已报` },
  en: { reported: (count: number, of: number) => `${count} of ${of} reported` },
});

/**
 * How many of a group have reported, while some have not: nobody has a place then.
 * @example reportedWords({ reported: 3, expected: 5 }) // '3/5 已报'
 */
export function reportedWords(group: Reporting | null | undefined): string | null {
  const { reported = null, expected = null } = group ?? {};
  if (reported === null || expected === null || reported >= expected) return null;
  return WORDS.reported(reported, expected);
}

/** Null: nobody is compared. */
export interface Reporting {
  reported: number | null;
  expected: number | null;
}
