import type { HeldPeriods, ObservationTable } from '#server/schemas/observation-table.ts';
import type { SavedQuery } from '#server/schemas/saved-queries.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { ApiProblem, get, read, readerOf, type Fetch, type Reader } from '#lib/api/client.ts';
import { isOpening } from '#lib/ui/steps.svelte.ts';
import { isSavedAlone, queryHref, readData, selectionQuery, type DataState } from '#lib/url/data.ts';
import { redirect } from '@sveltejs/kit';
import { PAGE_SIZE } from './page-size.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ fetch, url, parent }) => {
  const reader = readerOf({ fetch, url });
  const state = readData(url.searchParams);
  const opening = isOpening();
  const opened = state.saved === null ? null : await openSaved(fetch, state.saved);
  // A link to a saved query opens what it asks for by now.
  if (opened && isSavedAlone(state)) redirect(307, queryHref(opened.query, opened.id));
  const [{ releases }, indicators, regions, departments, held, result] = await Promise.all([
    parent(),
    read(reader, '/indicators'),
    read(reader, '/regions'),
    read(reader, '/departments'),
    readHeld(reader, state),
    select(reader, state),
  ]);
  return { releases, indicators, regions, departments, held, opened, isOpening: opening, ...result };
};

/** Null: there is none, or it is not shared with the reader. */
async function openSaved(fetch: Fetch, id: string): Promise<SavedQuery | null> {
  try {
    return await get(fetch, '/queries/:id', { id });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status < 500) return null;
    throw error;
  }
}

/** What a range of periods is chosen from; of a choice that cannot be read there is nothing. */
async function readHeld(reader: Reader, state: DataState): Promise<HeldPeriods> {
  const { indicator, region, department, release } = state;
  const selection = selectionQuery({ indicator, region, department, release });
  try {
    return await read(reader, '/observations/periods', { selection });
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.status < 500) return [];
    throw error;
  }
}

interface Result {
  table: ObservationTable | null;
  /** Why the selection cannot be read; the form stays, to mend it. */
  problem: ProblemDetails | null;
}

async function select(reader: Reader, state: DataState): Promise<Result> {
  try {
    const selection = selectionQuery(state);
    const table = await read(reader, '/observations/table', {
      selection,
      limit: PAGE_SIZE.first,
      columnLimit: PAGE_SIZE.columns,
    });
    return { table, problem: null };
  } catch (error) {
    const isMendable = error instanceof ApiProblem && error.problem.status < 500;
    if (!isMendable) throw error;
    return { table: null, problem: error.problem };
  }
}
