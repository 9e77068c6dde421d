import { setTimeout } from 'node:timers/promises';
import { killMember, pauseMember, restartMember, resumeMember } from '../../postgres/end-member.ts';
import { startCommand } from '../kills/run-command.ts';
import type { ProofOutcome } from '../proof.ts';
import { askWhile, describeWaits } from '../waits/light-asks.ts';
import { mayMakeNetworks, moveToOwnNetwork, THERE } from './own-network.ts';
import { serveNode } from './served-node.ts';
import { takeUp } from './site.ts';
import type { World } from './world.ts';

interface Disturbance {
  title: string;
  seconds: number;
  begin: () => void | Promise<void>;
  end: () => void | Promise<void>;
}

/** One of two replicas is killed, hangs, or is cut off; a server that reads from both goes on answering. */
export async function disturbReplicas(world: World, seconds: number): Promise<ProofOutcome> {
  const [replica] = world.cluster.replicas;
  if (!replica) throw new Error('there is no replica to disturb');
  const outcomes = [
    await disturb(world, {
      title: '被杀，再起',
      seconds: seconds / 4,
      begin: () => killMember(replica),
      end: () => restartMember(replica),
    }),
    await disturb(world, {
      title: '停住不动（SIGSTOP）',
      seconds,
      begin: () => pauseMember(replica),
      end: () => resumeMember(replica),
    }),
  ];
  if (mayMakeNetworks()) {
    await using network = await moveToOwnNetwork(world.cluster, replica);
    const cut = { title: '断网（网络命名空间）', seconds, begin: network.pull, end: network.plug };
    outcomes.push(await disturb(world, cut, THERE));
  } else outcomes.push({ lines: ['  断网：这里不能建网络命名空间，没有试'], failures: 0 });
  return {
    lines: outcomes.flatMap(({ lines }) => lines),
    failures: outcomes.reduce((sum, { failures }) => sum + failures, 0),
  };
}

/** @param at where the first replica is, if not beside the primary */
async function disturb(
  world: World,
  { title, seconds, begin, end }: Disturbance,
  at?: string,
): Promise<ProofOutcome> {
  const office = await world.office();
  const { output } = await startCommand(office.databaseUrl, ['account', 'reset', 'zhao']).ended;
  const [link = ''] = /\/welcome#[\w-]+/u.exec(output) ?? [];
  const [first = '', ...others] = office.readUrls;
  const moved = at === undefined ? first : first.replace('127.0.0.1', at);
  await using node = await serveNode({ ...office, readUrls: [moved, ...others] });
  const visitor = await takeUp(node.url, link);
  const faults: string[] = [];
  const work = async () => {
    await begin();
    await setTimeout(seconds * 500);
    const step = { step: 'publish', note: '验证' };
    const start = performance.now();
    const published = await visitor.send(node.url, '/desk/releases/2019-06/steps', step);
    if (published.status !== 200) faults.push(`发布的回答是 ${published.status}`);
    const publishedMs = performance.now() - start;
    await setTimeout(seconds * 500);
    await end();
    await setTimeout(2000);
    return publishedMs;
  };
  try {
    const working = work();
    const waits = await askWhile(node.url, working);
    return {
      lines: [
        `  一个副本${title} ${seconds} 秒：其间读 ${describeWaits(waits)}，都是 200；发布用 ${Math.round(await working)} 毫秒`,
        ...faults.map((fault) => `    不符 ${fault}`),
      ],
      failures: faults.length,
    };
  } catch (error) {
    await end();
    return { lines: [`  一个副本${title}`, `    不符 ${String(error)}`], failures: 1 };
  }
}
