import { readFile } from 'node:fs/promises';

/** How many test cases passed and failed, and how many were left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The counts of Vitest's JSON report; none when it wrote no report. */
export async function countCases(report: string): Promise<Tally> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const counts: unknown = JSON.parse(text);
  return {
    passed: numberAt(counts, 'numPassedTests'),
    failed: numberAt(counts, 'numFailedTests'),
    skipped: numberAt(counts, 'numPendingTests'),
  };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

function numberAt(counts: unknown, key: string): number {
  if (typeof counts !== 'object' || counts === null) return 0;
  const value: unknown = Reflect.get(counts, key);
  return typeof value === 'number' ? value : 0;
}
