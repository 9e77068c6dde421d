import { createClient, type Client } from './client.ts';
import type { Told } from './messages.ts';
import { startProcess, type ServerProcess } from './process.ts';

/** A running server of a database, with what is asked of its process. It ends where it goes out of scope. */
export interface Served extends Client, AsyncDisposable {
  address: string;
  pid: number;
  /** CPU time of the server, in ms, while some work is done. */
  cpuOf: (work: () => Promise<unknown>) => Promise<number>;
  usage: () => Promise<Told>;
  forgetPeak: () => Promise<Told>;
  /** CPU time in ms that the server takes to write its reply of a path as JSON, nothing else. */
  stringifyMs: (path: string, times: number) => Promise<number>;
}

/** Starts a server of a database. */
export type StartServer = (databaseFile: string) => Promise<Served>;

/**
 * Each in a process of its own, so that none finds memory, code or answers that another has left.
 * @param readUrls of replicas, where the database is one of a server
 */
export async function startAlone(
  databaseFile: string,
  readUrls: readonly string[] = [],
): Promise<Served> {
  const server = startProcess();
  return serve(server, { databaseFile, readUrls, hasLanes: true }, () => server.end());
}

/**
 * All in one process, one after the other: for trying what measures, not for measuring. Most of what a
 * server takes is its start.
 */
export function createSharedStart(): { start: StartServer; end: () => Promise<void> } {
  let server: ServerProcess | null = null;
  return {
    start: (databaseFile) => {
      const used = server?.isAlive() === true ? server : startProcess();
      server = used;
      return serve(used, { databaseFile, readUrls: [], hasLanes: false }, async () => {
        await used.ask({ what: 'close' });
      });
    },
    end: async () => server?.end(),
  };
}

async function serve(
  { pid, ask }: ServerProcess,
  opened: { databaseFile: string; readUrls: readonly string[]; hasLanes: boolean },
  stop: () => Promise<void>,
): Promise<Served> {
  const { address } = await ask({ what: 'open', ...opened });
  const client = createClient(address);
  const usage = () => ask({ what: 'usage' });
  return {
    ...client,
    address,
    pid,
    usage,
    forgetPeak: () => ask({ what: 'forget-peak' }),
    cpuOf: async (work) => {
      const { cpuMs } = await usage();
      await work();
      return (await usage()).cpuMs - cpuMs;
    },
    stringifyMs: async (of, times) => {
      const { cpuMs } = await ask({ what: 'stringify', of, times });
      return cpuMs / times;
    },
    [Symbol.asyncDispose]: async () => {
      client.close();
      await stop();
    },
  };
}
