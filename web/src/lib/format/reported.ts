import { sayReported, type Reporting } from '#domain/say-reported.ts';
import { language } from '#lib/language/language.ts';

/** @example reportedWords({ reported: 3, expected: 5 }) // '3/5 已报'; once all have: null */
export const reportedWords = (group: Reporting | null | undefined): string | null =>
  sayReported(group)?.[language] ?? null;
