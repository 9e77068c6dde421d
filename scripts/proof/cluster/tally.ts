import type { ProofOutcome } from '../proof.ts';

interface Outcome {
  /** Whether it was said that it is done, and whether it is. */
  isSaid: boolean;
  isDone: boolean;
  faults: readonly string[];
}

/** What came of the tries of one kind. */
interface Tally {
  add: (outcome: Outcome) => void;
  /** @param more what else is told of them */
  outcome: (more?: string) => ProofOutcome;
}

export function newTally(title: string): Tally {
  const outcomes: Outcome[] = [];
  const having = (which: (outcome: Outcome) => boolean) => outcomes.filter(which).length;
  const faults = () => outcomes.flatMap((outcome) => outcome.faults);
  return {
    add: (outcome) => void outcomes.push(outcome),
    outcome: (more = '') => ({
      lines: [
        [
          `  ${title}：${outcomes.length} 次`,
          `之前 ${having(({ isDone }) => !isDone)}`,
          `之后 ${having(({ isDone }) => isDone)}`,
          `已说办成 ${having(({ isSaid }) => isSaid)}`,
          `不符 ${having((one) => one.faults.length > 0)}${more}`,
        ].join('，'),
        ...faults().map((fault) => `    不符 ${fault}`),
      ],
      failures: faults().length,
    }),
  };
}
