import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../postgres/free-port.ts';
import type { Urls } from '../../postgres/cluster.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** On a machine that has much else to do. */
const STARTS_WITHIN_MS = 180_000;

/** A server of Tongbao, one of several on a database. */
export interface ServedNode extends AsyncDisposable {
  url: string;
  port: number;
  child: ChildProcess;
  /** What it logged so far. */
  log: string[];
  stop: () => Promise<void>;
  /** As if its machine had gone. */
  kill: () => Promise<void>;
}

/** Starts one as a service does; it reads from the replicas where there are some. */
export async function serveNode(
  { databaseUrl, readUrls }: Urls,
  settings: NodeJS.ProcessEnv = {},
): Promise<ServedNode> {
  const port = (await freePort()) ?? 0;
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      ...(readUrls.length > 0 && { DATABASE_READ_URLS: readUrls.join(',') }),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => log.push(chunk.toString()));
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const stop = () => end('SIGTERM');
  await untilReady(child, log);
  const kill = () => end('SIGKILL');
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    child,
    log,
    stop,
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

async function untilReady(child: ChildProcess, log: readonly string[]): Promise<void> {
  const latest = AbortSignal.timeout(STARTS_WITHIN_MS);
  while (!log.join('').includes('通报已就绪')) {
    if (child.exitCode !== null || latest.aborted) {
      child.kill('SIGKILL');
      throw new Error(`a server did not start: ${log.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
