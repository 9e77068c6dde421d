import type { ObservationTable } from '#server/schemas/observation-table.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { ApiProblem, read, readerOf, type Reader } from '#lib/api/client.ts';
import { readData, selectionQuery, type DataState } from '#lib/url/data.ts';
import { PAGE_SIZE } from './page-size.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const state = readData(url.searchParams);
  const [{ releases }, indicators, regions, departments, result] = await Promise.all([
    parent(),
    read(reader, '/indicators'),
    read(reader, '/regions'),
    read(reader, '/departments'),
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
    const table = await read(reader, '/observations/table', { selection, limit: PAGE_SIZE });
    return { table, problem: null };
  } catch (error) {
    const isMendable = error instanceof ApiProblem && error.problem.status < 500;
    if (!isMendable) throw error;
    return { table: null, problem: error.problem };
  }
}
