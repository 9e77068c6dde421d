import type { Language } from '#domain/language.ts';

/** Each language by its own name, so that those who look for theirs find it. */
export const OWN_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };
