import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#domain/refusal.ts';

/** A server in a process of its own, whose script sends where it listens. It ends when it is disconnected. */
export async function forkServer(
  script: URL,
  args: readonly string[] = [],
): Promise<{ server: ChildProcess; address: string }> {
  const server = fork(fileURLToPath(script), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.once('message', (message) => typeof message === 'string' && resolve(message));
    server.once('exit', () => reject(new Refusal('服务器没有启动。')));
  });
  return { server, address };
}
