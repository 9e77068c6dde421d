/*
 * A page in another site's frame: `?embed=1` leaves its chart alone on it, without head, foot, session
 * or any other page. The server lets no other address be framed (server/plugins/security.ts).
 */
type PageUrl = Pick<URL, 'pathname' | 'search'>;

/** Pages that know how to stand in a frame: the overview's matrix and the charts of an indicator. */
const EMBEDDED_PAGES = /^\/(?:indicators\/[^/]+)?$/;

/** What a draft shows is nobody else's yet. */
export function isEmbedded({ pathname, search }: PageUrl): boolean {
  const query = new URLSearchParams(search);
  return query.get('embed') === '1' && !query.has('draft') && EMBEDDED_PAGES.test(pathname);
}

/** @example embedHref({ pathname: '/', search: '?lang=en' }) // '/?lang=en&embed=1' */
export function embedHref({ pathname, search }: PageUrl): string {
  const query = new URLSearchParams(search);
  query.set('embed', '1');
  return `${pathname}?${query}`;
}

/** The page as its readers know it. @example wholePageHref({ pathname: '/', search: '?embed=1' }) // '/' */
export function wholePageHref({ pathname, search }: PageUrl): string {
  const query = new URLSearchParams(search);
  query.delete('embed');
  return query.size > 0 ? `${pathname}?${query}` : pathname;
}
