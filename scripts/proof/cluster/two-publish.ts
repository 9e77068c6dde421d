import { startCommand } from '../kills/run-command.ts';
import type { ProofOutcome } from '../proof.ts';
import { startProxy } from './proxy.ts';
import { serveNode } from './served-node.ts';
import { hearPublished, takeUp } from './site.ts';
import type { World } from './world.ts';

/**
 * Two servers are told at the same moment to publish one edition: one does, the other finds none that is being
 * prepared any more, and all who listen hear it.
 */
export async function publishTwice(world: World, count: number): Promise<ProofOutcome> {
  const told: string[] = [];
  for (let no = 0; no < count; no += 1) told.push(await publishOnBoth(world));
  const wrong = told.filter((one) => one !== '200 404 heard heard');
  return {
    lines: [
      `  两个服务同时发布同一期：${count} 次，一个 200、一个 404，经 nginx 在两处听的人都听到的 ${count - wrong.length} 次`,
      ...wrong.map((one) => `    不符 ${one}`),
    ],
    failures: wrong.length,
  };
}

async function publishOnBoth(world: World): Promise<string> {
  const urls = await world.office();
  const { output } = await startCommand(urls.databaseUrl, ['account', 'reset', 'zhao']).ended;
  const [link = ''] = /\/welcome#[\w-]+/u.exec(output) ?? [];
  await using first = await serveNode(urls);
  await using second = await serveNode(urls);
  const nodes = [first, second];
  await using proxy = await startProxy(nodes.map(({ port }) => port));
  // The proxy asks the one that has less to do: one listener at each.
  const heard = nodes.map(() => hearPublished(proxy.url));
  await Promise.all(heard.map(({ isOpen }) => isOpen));
  const visitor = await takeUp(first.url, link);
  const replies = await Promise.all(
    nodes.map(({ url }) =>
      visitor.send(url, '/desk/releases/2019-06/steps', { step: 'publish', note: '验证' }),
    ),
  );
  const statuses = replies.map(({ status }) => status).sort();
  return [...statuses, ...(await Promise.all(heard.map(({ said }) => said)))].join(' ');
}
