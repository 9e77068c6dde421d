import { parseArgs, type ParseArgsConfig } from 'node:util';
import { SettingError } from '#server/config.ts';

/** Exit codes: what was asked is done; the input is at fault; the command, or a setting, is wrong. */
export const EXIT = { done: 0, badInput: 1, badUsage: 2 } as const;

/** Wrong usage: the message goes to standard error, the exit code is 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and files of a command line; `--help` prints the help and ends. @throws UsageError */
export function readArguments<const T extends Options>(help: string, options: T) {
  const parsed = parse({ ...options, help: { type: 'boolean', short: 'h' } } as const);
  if ('help' in parsed.values && parsed.values.help === true) {
    console.log(help);
    process.exit(EXIT.done);
  }
  return parsed;
}

function parse<const T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(usageFault(message) ?? message);
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
  const exitCode = await runToCode(name, run);
  process.exitCode = exitCode;
  return exitCode;
}

async function runToCode(name: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${name}: ${message}`);
    const isUsage = error instanceof UsageError || error instanceof SettingError;
    if (isUsage) console.error(`用法见 npm run ${name} -- --help`);
    return isUsage ? EXIT.badUsage : EXIT.badInput;
  }
}
