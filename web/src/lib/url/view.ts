import { word } from './params.ts';
import { readState, type Params } from './query.ts';
import { NOW, writeView, type View } from './shown-view.ts';

const params: Params<View> = { asOf: word, draft: word };

/** The view an address asks for; a draft is always shown as of now. */
export function readView(query: Pick<URLSearchParams, 'get'>): View {
  const { asOf, draft } = readState(params, query);
  return draft === null ? { asOf, draft } : { asOf: null, draft };
}

type PageUrl = Pick<URL, 'pathname' | 'search'>;

/** The page as it stands, in another view. */
export function viewHref({ pathname, search }: PageUrl, view: View): string {
  const query = new URLSearchParams(search);
  query.delete('asOf');
  query.delete('draft');
  writeView(query, view);
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}

/** The page as everybody sees it; a release that was never published is left with its draft. */
export function publishedHref(
  url: PageUrl,
  draft: { release: string; isPublished: boolean },
): string {
  const query = new URLSearchParams(url.search);
  if (!draft.isPublished && query.get('release') === draft.release) query.delete('release');
  return viewHref({ pathname: url.pathname, search: query.toString() }, NOW);
}
