import type { Dictionary } from '#server/domain/dictionary.ts';
import type { CompleteWithout } from '#server/domain/reported.ts';
import { unknownWithout } from '#server/loading/unknown-without.ts';
import { Problem } from '#server/problem.ts';

/** @throws bad-request where ranks are told not to wait for somebody whom nobody knows */
export function requireKnown(
  id: string,
  completeWithout: CompleteWithout | undefined,
  dictionary: Dictionary,
): void {
  const [problem] = unknownWithout([{ id, completeWithout }], dictionary);
  if (problem) throw new Problem('bad-request', problem.cure);
}
