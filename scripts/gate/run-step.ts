import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { delimiter, join } from 'node:path';
import { countCases, NOTHING, type Tally } from './tally.ts';
import type { Step } from './steps.ts';

/** Only what hangs takes as long, also on a busy machine. */
const LONGEST_MS = 30 * 60_000;
/** As `nice` has it: a third of what goes first, so that nothing starves. */
const LOW = 5;

export interface Outcome extends Tally {
  step: Step;
  isPassed: boolean;
  seconds: number;
  output: string;
}

/** Runs one step to its end; what it prints is kept, to be shown when it fails. */
export async function runStep(step: Step, reportFolder: string): Promise<Outcome> {
  const started = performance.now();
  const report = join(reportFolder, `${step.name}.json`);
  const [command, ...args] = step.command;
  const { exitCode, output } = await run(
    command,
    [...args, ...(step.isTest ? reporters(report) : [])],
    step.goesFirst ?? false,
  );
  const isPassed = exitCode === 0;
  const seconds = (performance.now() - started) / 1000;
  const tally = step.isTest ? await countCases(report) : NOTHING;
  // A suite that cannot be loaded fails without a case of its own.
  const failed = isPassed ? 0 : Math.max(1, tally.failed);
  return { step, isPassed, seconds, output, ...tally, failed };
}

function reporters(report: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

function run(
  command: string,
  args: string[],
  goesFirst: boolean,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: {
        ...process.env,
        PATH: withOwnCommands(process.env.PATH),
        CI: 'true',
        // Of what CI itself can't install nothing is left out in silence.
        ...(process.env['CI'] === undefined && { MAY_LEAVE_OUT: 'true' }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
    });
    if (!goesFirst && child.pid !== undefined) setPriority(child.pid, LOW);
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ exitCode: null, output: error.message }));
    child.on('close', (exitCode, signal) => {
      if (signal)
        output += `\nEnded by ${signal} (a step may take ${LONGEST_MS / 60_000} minutes).\n`;
      resolve({ exitCode, output });
    });
  });
}

function withOwnCommands(path = ''): string {
  return [join(import.meta.dirname, '../../node_modules/.bin'), path].join(delimiter);
}
