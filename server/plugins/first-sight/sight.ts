import { HEADLINE_WORDS } from '#domain/headline/words.ts';
import { LANGUAGES } from '#domain/language.ts';
import { officeOf, tellOffice } from '#domain/office.ts';
import { fromJson } from '#server/from-json.ts';
import { ReleaseList } from '#server/schemas/releases.ts';
import type { DataView } from '#server/view/data-view.ts';
import { tellingIn, type Telling } from './telling.ts';

/** The head of a page in one language; empty: nothing is seen of it before its program has come. */
export type See = (telling: Telling) => string;

/**
 * The bar and the head of a page, as the page has them, for those whose program has not come or never will:
 * the sentences are those of the page (`domain/headline/`), their looks are in web/src/lib/styles/frame.css, and
 * the page takes them away when it is drawn. In both languages, since which one was chosen is known in the
 * browser alone. Nothing of made-up figures, which no page shows without saying so.
 * @param releases the answer that lists them
 */
export function writeSight(see: See, releases: string, view: DataView): string {
  const list = fromJson(ReleaseList, releases, 'releases');
  if (list.length === 0 || list.some(({ synthetic }) => synthetic)) return '';
  const office = tellOffice(officeOf(view.dictionary));
  const heads = LANGUAGES.map((language) => ({ language, head: see(tellingIn(language, office)) }));
  if (heads.some(({ head }) => head === '')) return '';
  const blocks = heads.map(
    ({ language, head }) =>
      `<div lang="${language === 'en' ? 'en' : 'zh-CN'}"><header class="app-header"><span class="brand">${MARK}` +
      `<span class="word">${HEADLINE_WORDS[language].site}</span></span></header><main>${head}</main></div>`,
  );
  return `<div id="first">${blocks.join('')}</div>`;
}

/** As in web/src/lib/ui/AppHeader.svelte. */
const MARK =
  '<svg viewBox="0 0 26 26" aria-hidden="true"><circle cx="13" cy="13" r="11.8"/><rect x="8.7" y="8.7" width="8.6" height="8.6"/></svg>';
