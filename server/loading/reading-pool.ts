import { availableParallelism } from 'node:os';
import { JobStopped } from '#server/parsing/job-stopped.ts';
import { createPool } from '#server/parsing/pool.ts';
import type { TableProblem } from '#server/tables/types.ts';
import { limitProblem } from './limit-problem.ts';
import type { READING_JOBS } from './reading-jobs.ts';

/** Two at the least: a draft of the bulletin need not wait for somebody's large workbook. */
const MOST_CHILDREN = Math.max(2, Math.min(4, availableParallelism() - 1));

/** One for the whole program, whoever reads: together they may not take more than it allows. */
export const readingPool = createPool<typeof READING_JOBS>({
  entry: new URL('reading-child.ts', import.meta.url),
  size: MOST_CHILDREN,
  waiting: 24,
  seconds: 120,
  megabytes: 1024,
});

/** What a job gave, or why it came to nothing, in words about its file. */
export async function orProblem<Value>(
  file: string,
  job: Promise<Value>,
): Promise<{ value: Value } | { problem: TableProblem }> {
  try {
    return { value: await job };
  } catch (error) {
    if (error instanceof JobStopped) return { problem: limitProblem(file, error) };
    throw error;
  }
}
