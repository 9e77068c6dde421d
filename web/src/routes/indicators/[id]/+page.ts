import { ApiProblem, makeProblem, readerOf, type Reader } from '#lib/api/client.ts';
import { getIndicators } from '#lib/api/dictionary.ts';
import { getObservations } from '#lib/api/observations.ts';
import { getRanking } from '#lib/api/rankings.ts';
import { chooseRelease, type ReleaseSummary } from '#lib/api/releases.ts';
import { getSeries } from '#lib/api/series.ts';
import { indicatorsAddress } from '#lib/url/addresses.ts';
import { everything, observationsQuery } from '#lib/url/data.ts';
import { readRelease } from '#lib/url/release.ts';
import { holdingOf } from './holding-of.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, params, parent }) => {
  const reader = readerOf({ fetch, url });
  const { releases } = await parent();
  const indicators = await getIndicators(reader);
  const indicator = indicators.find(({ id }) => id === params.id);
  if (!indicator) throw unknownIndicator(params.id);

  const asked = readRelease(url.searchParams);
  const holding = holdingOf(indicator);
  const chosen = chooseRelease(releases, asked, holding);
  const candidates =
    asked === null ? releases.filter(({ holds }) => holds.includes(holding)) : [chosen];
  const holder = await findHolder(reader, candidates, indicator.id);
  if (!holder) return { release: chosen, indicators, indicator, shown: null };

  const ranking = await getRanking(reader, holder.id, indicator.id);
  const region = (ranking.city ?? ranking.rows[0])?.region.id;
  const series = region ? await getSeries(reader, { indicator: indicator.id, region }) : null;
  return { release: holder, indicators, indicator, shown: { ranking, series } };
};

/** The first that has a figure of the indicator; asks for one row of each, so that nothing has to fail. */
async function findHolder(
  reader: Reader,
  candidates: readonly ReleaseSummary[],
  indicator: string,
): Promise<ReleaseSummary | null> {
  for (const release of candidates) {
    const selection = { ...everything, indicator: [indicator], release: release.id };
    const { total } = await getObservations(
      reader,
      observationsQuery(selection, { limit: 1, cursor: null }),
    );
    if (total > 0) return release;
  }
  return null;
}

const unknownIndicator = (id: string) =>
  new ApiProblem(
    makeProblem(
      indicatorsAddress,
      404,
      'unknown-indicator',
      '没有这个指标',
      `词典里没有“${id}”。请从总览或排名进入。`,
    ),
  );
