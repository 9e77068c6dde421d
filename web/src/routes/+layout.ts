import { ApiProblem, makeProblem, readerOf, type Reader } from '#lib/api/client.ts';
import { getEdition } from '#lib/api/desk.ts';
import { getReleases } from '#lib/api/releases.ts';
import { getSession } from '#lib/api/session.ts';
import { asOfWords } from '#lib/format/view.ts';
import { releasesAddress } from '#lib/url/addresses.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const prerender = false;

export const load: LayoutLoad = async ({ fetch, url }) => {
  const reader = readerOf({ fetch, url });
  const [shown, session] = await Promise.all([openView(reader), getSession(fetch)]);
  return { ...shown, session, view: reader.view };
};

/** What there is in the view that is asked for; where it can't be given, why: said in place of the page. */
async function openView(reader: Reader) {
  const { asOf, draft } = reader.view;
  try {
    const [releases, edition] = await Promise.all([
      getReleases(reader),
      draft === null ? null : getEdition(reader.fetch, draft),
    ]);
    if (asOf !== null && releases.length === 0) throw nothingYet(asOf);
    return { releases, edition, refused: null };
  } catch (error) {
    const isOfView = asOf !== null || draft !== null;
    if (!isOfView || !(error instanceof ApiProblem) || error.problem.status >= 500) throw error;
    return { releases: [], edition: null, refused: error.problem };
  }
}

function nothingYet(asOf: string): ApiProblem {
  const detail = `${asOfWords(asOf)}还没有装载过任何通报。请选晚一些的日子，或回到现在。`;
  return new ApiProblem(makeProblem(releasesAddress, 404, 'no-data', '那时还没有数据', detail));
}
