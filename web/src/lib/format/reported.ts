import { inLanguage } from '#lib/language/language.ts';

const WORDS = inLanguage({
  zh: { reported: (count: number, of: number) => `${count}/${of} 已报` },
  en: { reported: (count: number, of: number) => `${count}/${of} reported` },
});

/**
 * How many of a group have reported, while some have not: nobody has a place then.
 * @example reportedWords({ reported: 3, expected: 5 }) // '3/5 已报'
 */
export function reportedWords(
  group: { reported: number; expected: number } | null | undefined,
): string | null {
  if (!group || group.reported >= group.expected) return null;
  return WORDS.reported(group.reported, group.expected);
}
