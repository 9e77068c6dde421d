import { dayName } from '#domain/day-name.ts';
import { HEADLINE_WORDS } from '#domain/headline/words.ts';
import type { Language } from '#domain/language.ts';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { escape } from './html.ts';

interface PageHead {
  /** The line above the title. */
  kicker: string;
  title: string;
  /** A whole sentence. */
  isLede: boolean;
}

/** As web/src/lib/ui/PageHeader.svelte. */
export const writePageHead = ({ kicker, title, isLede }: PageHead): string =>
  `<header class="page-header"><div class="text"><p class="kicker">${kicker}</p>` +
  `<h1${isLede ? ' class="lede"' : ''}>${title}</h1></div></header>`;

/** @param html what it says, written */
export const fact = (html: string, attributes = ''): string =>
  `<span class="fact"${attributes}>${html}</span>`;

/** As web/src/lib/ui/ReleaseFacts.svelte has those of a release for everybody. */
export function writeReleaseFacts(
  { period, docNo, publishedOn }: Pick<ReleaseSummary, 'period' | 'docNo' | 'publishedOn'>,
  language: Language,
): string {
  const facts = [
    fact(escape(period.label)),
    docNo === null ? '' : fact(escape(docNo), ' lang="zh-CN"'),
    publishedOn === null
      ? ''
      : fact(HEADLINE_WORDS[language].published(dayName[language](publishedOn))),
  ];
  return facts.join(' ').trim();
}
