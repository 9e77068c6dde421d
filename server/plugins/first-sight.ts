import { dayName } from '#domain/day-name.ts';
import type { Clause } from '#domain/headline/clause.ts';
import { HEADLINE_WORDS } from '#domain/headline/words.ts';
import { writeHeadline } from '#domain/headline/write.ts';
import { LANGUAGES, type Language } from '#domain/language.ts';
import type { ToldOffice } from '#domain/office.ts';
import { periodName } from '#domain/period-name.ts';
import type { League } from '#server/schemas/league.ts';
import type { ReleaseDetail } from '#server/schemas/releases.ts';

/**
 * The bar and the headline of a release, as its page has them, for those whose program has not come or never
 * will: the sentence is that of the page (`domain/headline/`), its looks are in web/src/lib/styles/frame.css,
 * and the page takes it away when it is drawn. In both languages, since which one was chosen is known in the
 * browser alone.
 */
export function seeHeadline(release: ReleaseDetail, league: League, office: ToldOffice): string {
  if (!league.hasTargets) return '';
  const blocks = LANGUAGES.map((language) => blockIn(language, release, league, office));
  return blocks.includes('') ? '' : `<div id="first">${blocks.join('')}</div>`;
}

function blockIn(
  language: Language,
  { period, docNo, publishedOn }: ReleaseDetail,
  { city, groups }: League,
  office: ToldOffice,
): string {
  const isEnglish = language === 'en';
  const words = HEADLINE_WORDS[language];
  const standings = groups.flatMap(({ rows }) => rows);
  const clauses = writeHeadline(
    {
      city,
      regionStandings: standings.map(({ region, ...tally }) => ({
        ...tally,
        region: {
          kind: region.kind,
          shortName: (isEnglish ? region.shortNameEn : null) ?? region.shortName,
        },
      })),
    },
    {
      language,
      whole: isEnglish ? office.wholeEn : office.whole,
      parts: isEnglish ? office.partsEn : office.parts,
    },
  );
  if (clauses.length === 0) return '';
  const facts = [
    fact(isEnglish ? periodName(period) : period.label),
    docNo === null ? '' : fact(docNo, ' lang="zh-CN"'),
    publishedOn === null ? '' : fact(words.published(dayName[language](publishedOn))),
  ];
  return (
    `<div lang="${isEnglish ? 'en' : 'zh-CN'}"><header class="app-header"><span class="brand">${MARK}` +
    `<span class="word">${words.site}</span></span></header><main><div class="headline">` +
    `<header class="page-header"><div class="text"><p class="kicker">${facts.join(' ').trim()}</p>` +
    `<h1 class="lede">${clauses.map(write).join('')}</h1></div></header></div></main></div>`
  );
}

/** As in web/src/lib/ui/AppHeader.svelte. */
const MARK =
  '<svg viewBox="0 0 26 26" aria-hidden="true"><circle cx="13" cy="13" r="11.8"/><rect x="8.7" y="8.7" width="8.6" height="8.6"/></svg>';

const fact = (text: string, attributes = '') =>
  `<span class="fact"${attributes}>${escape(text)}</span>`;

const write = (clause: Clause) =>
  `<span class="clause">${clause
    .map(({ text, isUnmet }) => (isUnmet ? `<em>${escape(text)}</em>` : escape(text)))
    .join('')}</span>`;

const ESCAPED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const escape = (text: string) => text.replaceAll(/[<>&]/gu, (letter) => ESCAPED[letter] ?? '');
