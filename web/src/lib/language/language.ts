import type { Language } from '#domain/language.ts';
import type { Said } from '#domain/said.ts';

/*
 * The language of the page: Chinese, or English by the switch in the head or by ?lang=en. It is chosen
 * once, before anything is drawn, and holds until the page is loaded anew, so words are plain
 * constants and never half in one language.
 */
/** web/static/theme.js has read the choice and written it here before the first paint. */
export const language: Language =
  typeof document !== 'undefined' && document.documentElement.lang === 'en' ? 'en' : 'zh';

/**
 * The words of a part in the language of the page. Both languages stand side by side, and one that
 * lacks a word does not compile; sentences with values are functions of them.
 * @example inLanguage({ zh: { none: '没有' }, en: { none: 'None' } }).none // '没有'
 */
export function inLanguage<Words>(words: { zh: Words; en: NoInfer<Words> }): Words {
  return words[language];
}

/**
 * The names of a code list in the language of the page.
 * @example namesOf(ROLE_NAMES).officer // '录入'
 */
export function namesOf<Code extends string>(
  names: Readonly<Record<Code, Said>>,
): Readonly<Record<Code, string>> {
  const entries = Object.entries<Said>(names).map(([code, said]) => [code, said[language]]);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Object.fromEntries forgets the codes.
  return Object.fromEntries(entries) as Record<Code, string>;
}

/** The page as it stands, in another language; kept for later visits when it is loaded. */
export function languageHref(url: Pick<URL, 'pathname' | 'search'>, chosen: Language): string {
  const query = new URLSearchParams(url.search);
  query.set('lang', chosen);
  return `${url.pathname}?${query}`;
}
