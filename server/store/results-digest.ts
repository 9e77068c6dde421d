import { createHash } from 'node:crypto';
import { assess, writeResults, type Results } from '#domain/assessments/assess.ts';
import { readProcess, stateOf, type AssessmentState } from '#domain/assessments/process.ts';
import { readFacts } from '#domain/assessments/read-facts.ts';
import { readScheme } from '#domain/assessments/read-scheme.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';

/** What stands in the ledger of assessments: tables by what they hold. */
export interface AssessmentTables {
  schemes: readonly LedgerTable[];
  facts: readonly LedgerTable[];
  steps: readonly LedgerTable[];
}

/** One assessment worked out, how far it has come, and the digest of its results. */
export interface WorkedOut extends Results {
  state: AssessmentState;
  digest: string;
}

/** Every assessment that was begun by a scheme that is there, and whose facts are known, in its order. */
export function workOut({ schemes, facts, steps }: AssessmentTables): WorkedOut[] {
  return steps.flatMap((table) => {
    const process = readProcess(table);
    const rules = schemes.find(({ subject }) => subject === process.scheme);
    if (!rules) return [];
    const own = facts.find(({ subject }) => subject === table.subject);
    const results = assess(readScheme(rules), process, own ? readFacts(own) : []);
    const digest = digestOf(writeResults(results));
    return [{ ...results, digest, state: stateOf(process, digest) }];
  });
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
