import type { ObservationTable } from '#lib/api/observations.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { ApiProblem, readerOf, type Reader } from '#lib/api/client.ts';
import { getDepartments, getIndicators, getRegions } from '#lib/api/dictionary.ts';
import { getObservationTable } from '#lib/api/observations.ts';
import { readData, selectionQuery, type DataState } from '#lib/url/data.ts';
import { PAGE_SIZE } from './page-size.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const state = readData(url.searchParams);
  const [{ releases }, indicators, regions, departments, result] = await Promise.all([
    parent(),
    getIndicators(reader),
    getRegions(reader),
    getDepartments(reader),
    select(reader, state),
  ]);
  return { releases, indicators, regions, departments, ...result };
};

interface Result {
  table: ObservationTable | null;
  /** Why the selection cannot be read; the form stays, to mend it. */
  problem: ProblemDetails | null;
}

async function select(reader: Reader, state: DataState): Promise<Result> {
  try {
    const selection = selectionQuery(state);
    const table = await getObservationTable(reader, { selection, offset: 0, limit: PAGE_SIZE });
    return { table, problem: null };
  } catch (error) {
    const isMendable = error instanceof ApiProblem && error.problem.status < 500;
    if (!isMendable) throw error;
    return { table: null, problem: error.problem };
  }
}
