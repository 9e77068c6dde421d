import { mergeFindings } from '../findings/merge.ts';
import type { Finding } from '../findings/types.ts';
import type { FindingChanges } from './types.ts';

/** Findings that come and go, wherever they stand now: a file may have another name, a row another number. */
export function compareFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): FindingChanges {
  const appeared = without(after, before);
  return {
    appeared: sorted(appeared),
    gone: sorted(without(before, after)),
    same: mergeFindings(after.filter((one) => !appeared.includes(one))).length,
  };
}

/** Each finding of `others` takes away one that says the same. */
function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return findings.filter((one) => {
    const rest = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), rest - 1);
    return rest <= 0;
  });
}

function keyOf({ code, regionId, indicatorId, printed, computed }: Finding): string {
  return JSON.stringify([code, regionId, indicatorId, printed, computed]);
}

/** Errors before warnings; each in the order of the tables. */
function sorted(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => Number(isMild(a)) - Number(isMild(b)));
}

function isMild({ severity }: Finding): boolean {
  return severity === 'warning';
}
