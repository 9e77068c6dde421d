import { ApiProblem, get, makeProblem, read, readerOf, type Reader } from '#lib/api/client.ts';
import { getSession, NOBODY } from '#lib/api/session.ts';
import { asOfWords } from '#lib/format/view.ts';
import { addressOf } from '#lib/url/addresses.ts';
import { isEmbedded } from '#lib/url/embed.ts';
import { NOW, takesView } from '#lib/url/shown-view.ts';
import { words } from './words.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

// Of the address only what asks for another view: sorting, or opening an explanation, reads nothing anew.
export const load: LayoutLoad = async ({ fetch, url, route, untrack }) => {
  const reader = takesView(route.id ?? '/') ? readerOf({ fetch, url }) : { fetch, view: NOW };
  // In another site's frame nobody is signed in, and nothing can be pressed in a name.
  const [shown, session] = await Promise.all([
    openView(reader),
    untrack(() => isEmbedded(url)) ? NOBODY : getSession(fetch),
  ]);
  return { ...shown, session, view: reader.view };
};

/** What there is in the view that is asked for; where it can't be given, why: said in place of the page. */
async function openView(reader: Reader) {
  const { asOf, draft } = reader.view;
  try {
    const [releases, edition] = await Promise.all([
      read(reader, '/releases'),
      draft === null ? null : get(reader.fetch, '/desk/releases/:release', { release: draft }),
    ]);
    if (asOf !== null && releases.length === 0) throw nothingYet(asOf);
    const indicators = releases.length === 0 ? await read(reader, '/indicators') : [];
    return { releases, edition, refused: null, hasIndicators: indicators.length > 0 };
  } catch (error) {
    const isOfView = asOf !== null || draft !== null;
    if (!isOfView || !(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
    return { releases: [], edition: null, refused: error.problem, hasIndicators: true };
  }
}

function nothingYet(asOf: string): ApiProblem {
  const { title, detail } = words.nothingYet;
  return new ApiProblem(
    makeProblem(addressOf('/releases'), 404, 'no-data', title, detail(asOfWords(asOf))),
  );
}
