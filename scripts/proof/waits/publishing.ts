import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { ProofOptions, ProofOutcome } from '../proof.ts';
import { askAsOfficer, publish, timed } from './client.ts';
import { forkServer } from './fork-server.ts';
import { RELEASE } from './made-up-release.ts';
import { askAtRest, askWhile, describeWaits, percentile } from './light-asks.ts';

const ROWS = 255_000;
const IDLE_ASKS = 600;
const MOST_TIMES = { p99: 5, longest: 10 };

/** What is done while others ask, in this order: after the last there is no draft any more. */
const WORK: readonly (readonly [title: string, work: (address: string) => Promise<string>])[] = [
  ['预览草稿', (at) => askAsOfficer(at, `/desk/releases/${RELEASE}/preview`)],
  ['看草稿的总表', (at) => askAsOfficer(at, `/releases/${RELEASE}/overview?draft=${RELEASE}`)],
  ['发布', (at) => publish(at, RELEASE)],
];

/** While a draft is previewed, and published, a light request waits little longer than at rest. */
export async function provePublishing({ count }: ProofOptions): Promise<ProofOutcome> {
  const rows = count ?? ROWS;
  const script = new URL('publishing-server.ts', import.meta.url);
  const { server, address } = await forkServer(script, [String(rows)]);
  try {
    await askWhile(address, setTimeout(1000));
    const lines = [`  ${rows} 行；开始时 ${await megabytesOf(server)} MB`];
    let failures = 0;
    for (const [title, work] of WORK) {
      const idle = await askAtRest(address, IDLE_ASKS);
      const result = timed(() => work(address));
      const busy = await askWhile(address, result);
      const [late, longest] = [timesOf(idle, busy, 0.99), timesOf(idle, busy, 1)];
      if (late > MOST_TIMES.p99 || longest > MOST_TIMES.longest) failures += 1;
      lines.push(
        `  ${title}：${await result}；之后 ${await megabytesOf(server)} MB`,
        `    空闲 ${describeWaits(idle)}`,
        `    其间 ${describeWaits(busy)}`,
        `    p99 之比 ${late.toFixed(1)}（不超过 ${MOST_TIMES.p99}），最长之比 ${longest.toFixed(1)}（不超过 ${MOST_TIMES.longest}）`,
      );
    }
    return { lines, failures };
  } finally {
    server.disconnect();
  }
}

function timesOf(idle: readonly number[], busy: readonly number[], part: number): number {
  return percentile(busy, part) / percentile(idle, part);
}

function megabytesOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.once('message', (megabytes) => {
      resolve(Number(megabytes));
    });
    server.send('rss');
  });
}
