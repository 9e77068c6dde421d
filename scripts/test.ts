/** `npm test`: every check of the project, to the end whatever fails. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { runAll } from './gate/run-all.ts';
import { runStep, type Outcome } from './gate/run-step.ts';
import { STEPS, type Step, withNeeds } from './gate/steps.ts';
import { sumTallies } from './gate/tally.ts';

const NAMES = STEPS.map(({ name }) => name);

const HELP = `npm test   检查整个项目：格式、静态检查、类型、测试、页面

  npm test -- lint unit    只做这几项

各项：${NAMES.join(' ')}
一项失败后其余的照做；最后一行是测试用例数，不是测试的一项失败时算一个。
全部通过时退出码为 0，有失败为 1，用法不对为 2。`;

await runCommand('test', async () => {
  const { positionals } = readArguments(HELP, {});
  const unknown = positionals.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`没有“${unknown}”这一项，只有：${NAMES.join(' ')}。`);
  }
  const outcomes = await runSteps(withNeeds(positionals.length > 0 ? positionals : NAMES));
  const failedSteps = outcomes.filter(({ isPassed }) => !isPassed).map(({ step }) => step.name);
  if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
  const { passed, failed } = sumTallies(outcomes);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? EXIT.badInput : EXIT.done;
});

async function runSteps(wanted: readonly Step[]): Promise<Outcome[]> {
  const reportFolder = await mkdtemp(join(tmpdir(), 'tongbao-test-'));
  const run = async (step: Step) => {
    const outcome = await runStep(step, reportFolder);
    printOutcome(outcome);
    return outcome;
  };
  // One more than there are cores: the browser waits more than it computes.
  const outcomes = await runAll(wanted, { run, leaveOut, atOnce: availableParallelism() + 1 });
  await rm(reportFolder, { recursive: true });
  return outcomes;
}

function leaveOut({ name }: Step, failedNeed: string): void {
  console.log(`–  ${name.padEnd(10)} left out, ${failedNeed} failed`);
}

function printOutcome({ step, isPassed, seconds, output, passed, skipped }: Outcome): void {
  const leftOut = skipped > 0 ? `, ${skipped} left out` : '';
  const cases = step.isTest ? `  ${passed} passed${leftOut}` : '';
  console.log(
    `${isPassed ? '✓' : '✗'}  ${step.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s${cases}`,
  );
  if (!isPassed) console.log(`\n${output.trim()}\n`);
}
