import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '#domain/refusal.ts';
import { SettingError } from '#server/setting-error.ts';
import { sayFault } from '#server/faults/report-fault.ts';
import { watchOutput } from './output.ts';

/** Exit codes: what was asked is done; the input is at fault; the command, or a setting, is wrong. */
export const EXIT = { done: 0, badInput: 1, badUsage: 2 } as const;

/** Wrong usage: the message goes to standard error, the exit code is 2. */
export class UsageError extends Refusal {}

type Options = NonNullable<ParseArgsConfig['options']>;

const OF_EVERY_COMMAND = {
  help: { type: 'boolean', short: 'h' },
  // Looked for in `sayFault`, which also tells what is wrong with other options.
  verbose: { type: 'boolean' },
} as const;
const ABOUT_FAULTS = '--verbose 出错时连同程序内部的记录一起显示，供维护程序的人查错。';

/** Options and files of a command line; `--help` prints the help and ends. @throws UsageError */
export function readArguments<const T extends Options>(help: string, options: T) {
  const parsed = parse({ ...options, ...OF_EVERY_COMMAND });
  if ('help' in parsed.values && parsed.values.help === true) {
    console.log(`${help}\n\n${ABOUT_FAULTS}`);
    process.exit(EXIT.done);
  }
  return parsed;
}

function parse<const T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(usageFault(message) ?? '命令行的写法不对。');
  }
}

/** Node says in English which option is wrong, and how; null: in words that are not known here. */
function usageFault(message: string): string | null {
  const [, option = ''] = /'(--?[^\s'=]+)/u.exec(message) ?? [];
  if (option === '') return null;
  if (message.startsWith('Unknown option')) return `没有“${option}”这个选项。`;
  if (message.includes('does not take an argument')) return `“${option}”后面不写值。`;
  const lacksValue = message.includes('argument missing') || message.includes('is ambiguous');
  return lacksValue ? `“${option}”后面要写它的值。` : null;
}

/**
 * Runs a command: its result is the exit code, and what goes wrong is said in one line. Gives the code
 * back, so that a command that ends by running another ends with that one's.
 */
export async function runCommand(name: string, run: () => Promise<number>): Promise<number> {
  const say = faultsOf(name);
  const output = watchOutput((error) => {
    say(error);
    process.exitCode = EXIT.badInput;
  });
  // What fails in the background would else be told by Node, with a stack and no cure.
  const onUncaught = (error: unknown) => {
    say(error);
    process.exit(EXIT.badInput);
  };
  process.on('uncaughtException', onUncaught);
  const exitCode = await runToCode(name, run, say);
  process.off('uncaughtException', onUncaught);
  process.exitCode = output.isLost() ? EXIT.badInput : exitCode;
  return exitCode;
}

async function runToCode(
  name: string,
  run: () => Promise<number>,
  say: (error: unknown) => void,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    say(error);
    const isUsage = error instanceof UsageError || error instanceof SettingError;
    if (isUsage) console.error(`用法见 npm run ${name} -- --help`);
    return isUsage ? EXIT.badUsage : EXIT.badInput;
  }
}

/** Each is said once: what a stream fails with is heard of from it and from whoever waits for it. */
function faultsOf(name: string): (error: unknown) => void {
  const said = new Set<unknown>();
  return (error) => {
    if (said.has(error)) return;
    said.add(error);
    sayFault(name, error);
  };
}
