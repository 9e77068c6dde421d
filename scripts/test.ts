/** `npm test`: every check of the project, one after the other, to the end whatever fails. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { runStep, type Outcome } from './gate/run-step.ts';
import { STAGES, type Step, withNeeds } from './gate/steps.ts';
import { sumTallies } from './gate/tally.ts';

const NAMES = STAGES.flat().map(({ name }) => name);

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
  const outcomes = await runAll(withNeeds(positionals.length > 0 ? positionals : NAMES));
  const failedSteps = outcomes.filter(({ isPassed }) => !isPassed).map(({ step }) => step.name);
  if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
  const { passed, failed } = sumTallies(outcomes);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? EXIT.badInput : EXIT.done;
});

async function runAll(wanted: readonly Step[]): Promise<Outcome[]> {
  const reportFolder = await mkdtemp(join(tmpdir(), 'tongbao-test-'));
  const outcomes: Outcome[] = [];
  for (const stage of STAGES) {
    const steps = stage.filter((step) => wanted.includes(step) && canRun(step, outcomes));
    const run = async (step: Step) => {
      const outcome = await runStep(step, reportFolder);
      printOutcome(outcome);
      return outcome;
    };
    outcomes.push(...(await Promise.all(steps.map(run))));
  }
  await rm(reportFolder, { recursive: true });
  return outcomes;
}

function canRun({ name, needs = [] }: Step, outcomes: readonly Outcome[]): boolean {
  const missing = outcomes.find(({ step, isPassed }) => needs.includes(step.name) && !isPassed);
  if (missing) console.log(`–  ${name.padEnd(9)} left out, ${missing.step.name} failed`);
  return missing === undefined;
}

function printOutcome({ step, isPassed, seconds, output, passed }: Outcome): void {
  const cases = step.isTest ? `  ${passed} passed` : '';
  console.log(
    `${isPassed ? '✓' : '✗'}  ${step.name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s${cases}`,
  );
  if (!isPassed) console.log(`\n${output.trim()}\n`);
}
