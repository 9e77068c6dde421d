export const LANGUAGES = ['zh', 'en'] as const;
/** Of pages and of what a file calls things. */
export type Language = (typeof LANGUAGES)[number];
