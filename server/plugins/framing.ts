/** The overview's matrix and the charts of an indicator; the pages' own list is web/src/lib/url/embed.ts. */
const EMBEDDED_PAGES = /^\/(?:indicators\/[^/]+)?$/;

/**
 * Whether another site may show an address in a frame: a page of published figures that asks to be
 * embedded. Never the desk, the way to it, a draft or the API: who is shown them in a frame could be
 * led to press what they do not see.
 * @example mayBeFramed('/indicators/gdp?chart=map&embed=1') // true
 * @example mayBeFramed('/desk?embed=1') // false
 */
export function mayBeFramed(url: string): boolean {
  const [path = '', ...rest] = url.split('?');
  if (!EMBEDDED_PAGES.test(path)) return false;
  const query = new URLSearchParams(rest.join('?'));
  return query.get('embed') === '1' && !query.has('draft');
}
