import { readFile } from 'node:fs/promises';

/** How many test cases passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The counts of Vitest's JSON report; none when it wrote no report. */
export async function countCases(report: string): Promise<Tally> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const counts: unknown = JSON.parse(text);
  return { passed: numberAt(counts, 'numPassedTests'), failed: numberAt(counts, 'numFailedTests') };
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

function numberAt(counts: unknown, key: string): number {
  if (typeof counts !== 'object' || counts === null) return 0;
  const value: unknown = Reflect.get(counts, key);
  return typeof value === 'number' ? value : 0;
}
