import { createHash } from 'node:crypto';
import type { ProofOutcome } from '../proof.ts';
import { makeLarge } from './large-world.ts';
import { startProxy } from './proxy.ts';
import { serveNode, type ServedNode } from './served-node.ts';
import type { World } from './world.ts';

const PATH = '/api/v1/observations.csv';
/** No compression: of what is compressed no part can be had. */
const PLAIN = { 'accept-encoding': 'identity' };

/** Up to this part of an export: what is left is more than lies between a server and who reads. */
const LATEST = 0.4;

/**
 * A server dies while it sends an export, behind the proxy: whoever reads is told, and goes on at another
 * server where it broke off, with the same bytes.
 */
export async function breakExports(world: World, count: number): Promise<ProofOutcome> {
  const urls = await makeLarge(world);
  await using other = await serveNode(urls);
  await using third = await serveNode(urls);
  const whole = Buffer.from(
    await (await fetch(other.url + PATH, { headers: PLAIN })).arrayBuffer(),
  );
  const wrong: string[] = [];
  let brokenAt = 0;
  for (let no = 0; no < count; no += 1) {
    await using dying = await serveNode(urls);
    const found = await breakOne(dying, [other, third], {
      whole,
      at: (LATEST * whole.length * no) / count,
    });
    brokenAt += found.brokenAt;
    wrong.push(...found.faults);
  }
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  return {
    lines: [
      `  服务在送出 ${size(whole.length)} 的导出时被杀：${count} 次，平均在 ${size(brokenAt / count)} 处断开，读者都知道，从断处在另一个服务续完，逐字节相同`,
      ...wrong.map((one) => `    不符 ${one}`),
    ],
    failures: wrong.length,
  };
}

async function breakOne(
  dying: ServedNode,
  others: readonly ServedNode[],
  { whole, at }: { whole: Buffer; at: number },
) {
  await using proxy = await startProxy([dying, ...others].map(({ port }) => port));
  const response = await openAt(proxy.url, dying);
  const etag = response.headers.get('etag') ?? '';
  const { bytes, isBroken } = await readUntilKilled(response, dying, at);
  const faults: string[] = [];
  if (!isBroken) faults.push('断开的导出读来像是完整的');
  if (etag === '' || etag.startsWith('W/')) faults.push(`没有强 ETag：${etag}`);
  const headers = { ...PLAIN, range: `bytes=${bytes.length}-`, 'if-range': etag };
  const rest = await fetch(proxy.url + PATH, { headers });
  if (rest.status !== 206) faults.push(`续传的回答是 ${rest.status}`);
  const joined = Buffer.concat([bytes, Buffer.from(await rest.arrayBuffer())]);
  if (hashOf(joined) !== hashOf(whole)) faults.push('续完的与完整的不同');
  return { brokenAt: bytes.length, faults };
}

/** Whom the proxy asks is its own choice; another has its answer cut short. */
async function openAt(proxyUrl: string, { port }: ServedNode): Promise<Response> {
  for (let tries = 0; tries < 10; tries += 1) {
    const response = await fetch(proxyUrl + PATH, { headers: PLAIN });
    if (response.headers.get('x-answered-by') === `127.0.0.1:${port}`) return response;
    await response.body?.cancel();
  }
  throw new Error('the proxy never asked the one that is to die');
}

/** @param at after so many bytes it is killed */
async function readUntilKilled(response: Response, dying: ServedNode, at: number) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > at) await dying.kill();
    }
    return { bytes: Buffer.concat(chunks), isBroken: false };
  } catch {
    return { bytes: Buffer.concat(chunks), isBroken: true };
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
