import type { Param } from './query.ts';

/** What can be asked of one figure. */
export const FIGURE_QUESTIONS = ['gap', 'status', 'rank', 'movement', 'need'] as const;
export type FigureQuestion = (typeof FIGURE_QUESTIONS)[number];

/** "How do you know?": a result of one figure, or the share of a region or of a department. */
export type ExplainRef =
  | { what: FigureQuestion; indicator: string; region: string }
  | { what: 'share'; region: string }
  | { what: 'share'; department: string };

/** `gap.retail-sales.leping`, `share.leping`, `department-share.swj`; null: nothing is asked. */
const explain: Param<ExplainRef | null> = { read: readRef, write: (ref) => ref && writeRef(ref) };

export const readExplain = (query: Pick<URLSearchParams, 'get'>) =>
  explain.read(query.get('explain'));

type PageUrl = Pick<URL, 'pathname' | 'search'>;

/**
 * The page as it stands, with an explanation opened over it.
 * @example explainHref(page.url, { what: 'gap', indicator: 'gdp', region: 'leping' }) // '/?explain=gap.gdp.leping'
 */
export const explainHref = (url: PageUrl, ref: ExplainRef) => explainLinks(url)(ref);

/** The same for a table of figures: the address of the page is read once. */
export const explainLinks = (url: PageUrl) => explainLinksOver(unexplainedHref(url));

/** Over a page by its address: while that stays the same, thousands of links need not be made anew. */
export function explainLinksOver(start: string): (ref: ExplainRef) => string {
  const joint = start.includes('?') ? '&' : '?';
  return (ref) => `${start}${joint}explain=${encodeURIComponent(writeRef(ref))}`;
}

/** The page alone. */
export function unexplainedHref({ pathname, search }: PageUrl): string {
  const query = new URLSearchParams(search);
  query.delete('explain');
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

function writeRef(ref: ExplainRef): string {
  if (ref.what !== 'share') return [ref.what, ref.indicator, ref.region].join('.');
  return 'region' in ref ? `share.${ref.region}` : `department-share.${ref.department}`;
}

function readRef(text: string | null): ExplainRef | null {
  const [what, first, second, ...rest] = text?.split('.') ?? [];
  if (!first || rest.length > 0) return null;
  if (what === 'share' && second === undefined) return { what, region: first };
  if (what === 'department-share' && second === undefined) {
    return { what: 'share', department: first };
  }
  const question = FIGURE_QUESTIONS.find((known) => known === what);
  return question && second ? { what: question, indicator: first, region: second } : null;
}
