import type { ProblemDetails } from '#server/schemas/problem.ts';
import type { Acts } from '#server/schemas/audit.ts';
import { ApiProblem, get } from '#lib/api/client.ts';
import { readAudit } from '#lib/url/audit.ts';
import type { PageLoad } from './$types';

interface Found {
  acts: Acts | null;
  /** Why the selection cannot be read; the form stays, to mend it. */
  problem: ProblemDetails | null;
}

export const load: PageLoad = async ({ fetch, url, parent }): Promise<Found> => {
  await parent();
  try {
    const query = { ...readAudit(url.searchParams), cursor: null };
    return { acts: await get(fetch, '/audit', query), problem: null };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'bad-request') throw error;
    return { acts: null, problem: error.problem };
  }
};
