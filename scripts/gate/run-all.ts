/** Something to be done once others are done. */
interface Waiting {
  name: string;
  needs?: readonly string[];
  after?: readonly string[];
}

interface Ways<Step, Outcome> {
  run: (step: Step) => Promise<Outcome>;
  leaveOut: (step: Step, failedNeed: string) => void;
  /** How many may run side by side. */
  atOnce: number;
}

/**
 * Runs steps to the end whatever fails, each as soon as what it needs has passed, what it comes after has
 * ended, and there is room for it; the first of the list goes first. A step whose need failed, or was left
 * out itself, is left out.
 */
export async function runAll<Step extends Waiting, Outcome extends { isPassed: boolean }>(
  steps: readonly Step[],
  { run, leaveOut, atOnce }: Ways<Step, Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const passed = new Set<string>();
  const failed = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const waiting = new Set(steps);
  const isOpen = (name: string) =>
    running.has(name) || [...waiting].some((step) => step.name === name);

  const begin = async (step: Step) => {
    const outcome = await run(step);
    outcomes.push(outcome);
    (outcome.isPassed ? passed : failed).add(step.name);
    running.delete(step.name);
  };
  for (;;) {
    for (const step of waiting) {
      const { needs = [], after = [] } = step;
      const failedNeed = needs.find((name) => failed.has(name));
      if (failedNeed !== undefined) {
        waiting.delete(step);
        failed.add(step.name);
        leaveOut(step, failedNeed);
      } else if (
        running.size < atOnce &&
        needs.every((name) => passed.has(name)) &&
        !after.some(isOpen)
      ) {
        waiting.delete(step);
        running.set(step.name, begin(step));
      }
    }
    if (running.size === 0) return outcomes;
    await Promise.race(running.values());
  }
}
