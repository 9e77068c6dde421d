import { startCommand } from '../kills/run-command.ts';
import { examine } from './examine.ts';
import { untilWriting } from './until-writing.ts';
import type { World } from './world.ts';

/** Who publishes, and what he says once it is done: a command beside servers, and a server's own thread. */
const WAYS = [
  { call: ['release', 'publish', '2019-06', '--as', 'zhao'], says: '现在是“已发布”' },
  { call: ['proof/kills/served-act', 'publish'], says: '现在是 published' },
] as const;

export interface Publication {
  before: string;
  after: string;
  /** From its start until it writes, and from then to its end. */
  startsMs: number;
  writesMs: number;
}

export interface Begun {
  kill: () => void;
  /** Whether it said that it is done, and what it said. */
  ended: Promise<{ isSaid: boolean; wasKilled: boolean; output: string }>;
}

/** Publishes what is approved, in a process of its own; every second time as a server does. */
export function beginPublication(databaseUrl: string, no: number): Begun {
  const { call, says } = WAYS[no % 2 === 0 ? 0 : 1];
  const { child, ended } = startCommand(databaseUrl, call);
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: ended.then(({ code, output }) => ({
      isSaid: output.includes(says),
      wasKilled: code === null,
      output,
    })),
  };
}

const ENDS_WITHIN_MS = 60_000;

/** Waits for its end, which a database that went away must not keep it from. */
export async function endWithin(begun: Begun): Promise<{ isSaid: boolean; hangs: boolean }> {
  const limit = setTimeout(begun.kill, ENDS_WITHIN_MS);
  const { isSaid, wasKilled } = await begun.ended;
  clearTimeout(limit);
  return { isSaid, hangs: wasKilled };
}

/** What it does where nothing is in its way, and how long it takes. */
export async function measurePublication(world: World): Promise<Publication> {
  const { name, databaseUrl } = await world.office();
  const before = await examine(databaseUrl);
  const start = performance.now();
  const begun = beginPublication(databaseUrl, 0);
  await untilWriting(world.cluster, name);
  const startsMs = performance.now() - start;
  const { isSaid, output } = await begun.ended;
  const writesMs = performance.now() - start - startsMs;
  const after = await examine(databaseUrl);
  const wrong = before.fault ?? after.fault ?? (isSaid ? null : output);
  if (wrong !== null) throw new Error(`it does not publish where nobody disturbs it: ${wrong}`);
  return { before: before.told, after: after.told, startsMs, writesMs };
}

/** What is wrong with a database after its publication was broken off; nothing is, where it is whole. */
export async function faultsAfter(
  databaseUrl: string,
  { before, after }: Publication,
  isSaid: boolean,
): Promise<{ isDone: boolean; faults: string[] }> {
  const { told, fault } = await examine(databaseUrl);
  const isDone = told === after;
  return {
    isDone,
    faults: [
      ...(fault === null ? [] : [fault]),
      ...([before, after].includes(told) ? [] : ['数据库既不是之前的，也不是之后的']),
      ...(isSaid && !isDone ? ['说已发布，却没有发布'] : []),
    ],
  };
}
