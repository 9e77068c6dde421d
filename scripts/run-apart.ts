import { fork } from 'node:child_process';
import { basename } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { EXIT } from './command.ts';

interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/**
 * Runs a command line of ours in a process of its own and gives its exit code: the memory that it took
 * is given back, where this process would hold it as long as it lives. What it says goes to standard error.
 * @throws Refusal when it was killed
 */
export async function runApart(script: URL, args: readonly string[] = []): Promise<number> {
  const child = fork(script, args, { stdio: ['ignore', 2, 'inherit', 'ipc'] });
  const { code, signal } = await new Promise<Ending>((resolve, reject) => {
    child.once('error', reject).once('exit', (code, signal) => {
      resolve({ code, signal });
    });
  });
  if (code !== null) return code;
  throw new Refusal(
    `${basename(script.pathname)} 的进程被中止（${signal ?? '原因不明'}），可能是内存不够。请再试一次。`,
  );
}

/** Ends with the process that runs this one apart, if there is one, however that ends. */
export function endWithParent(): void {
  process.once('disconnect', () => process.exit(EXIT.badInput));
  // Listened to, the channel alone would keep this process.
  process.channel?.unref();
}
