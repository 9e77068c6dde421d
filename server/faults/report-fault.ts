import { inspect, stripVTControlCharacters } from 'node:util';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { readConfig } from '#server/config.ts';
import { SettingError } from '#server/setting-error.ts';
import { AtDatabase } from '#server/store/at-database.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { explainFault } from './explain-fault.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** To standard error, with what the program knows of it for whoever asks by `--verbose`. */
export function sayFault(command: string, error: unknown): void {
  const isVerbose = process.argv.includes('--verbose');
  console.error(describeFault(command, error, { isVerbose }).join('\n'));
}

/** The lines that a command ends with when it failed; where it happened only for who asks for it. */
function describeFault(
  command: string,
  error: unknown,
  { isVerbose }: { isVerbose: boolean },
): string[] {
  const words = explainFault(error, databaseInUse()) ?? unforeseen(error, isVerbose);
  const stack = isVerbose ? stripVTControlCharacters(inspect(error)).split('\n') : [];
  return [`${command}: ${words}`, ...stack];
}

/** The code stands for what an unforeseen fault said, which is no word for people. */
function unforeseen(error: unknown, isVerbose: boolean): string {
  const sent = isVerbose ? '以下全部内容' : '加上 --verbose 再做一次的全部输出';
  return `程序出了没有料到的错（${codeOf(error)}），是程序的缺陷，不是操作有误。请把这条命令和${sent}发给维护程序的人（见 SECURITY.md），版本 ${manifest.version}。`;
}

/** @example codeOf(new TypeError('…')) // 'TypeError，server/loading/load.ts:68' */
function codeOf(error: unknown): string {
  if (error instanceof AtDatabase) return codeOf(error.cause);
  if (!(error instanceof Error)) return typeof error;
  const lines = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  const own = lines.find((line) => line.includes(ROOT) && !line.includes('node_modules'));
  const [, file, line] = /((?:file:\/\/)?\/[^()]+):(\d+):\d+\)?$/u.exec(own ?? '') ?? [];
  if (file === undefined) return error.name;
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  return `${error.name}，${relative(ROOT, path)}:${line}`;
}

/** Null where the setting itself is at fault. */
function databaseInUse(): string | null {
  try {
    return tellDatabase(readConfig(process.env).database);
  } catch (error) {
    if (error instanceof SettingError) return null;
    throw error;
  }
}
