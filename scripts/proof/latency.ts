import { fork } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { writeXlsx } from 'hucre';
import { Refusal } from '#domain/refusal.ts';
import { openRandom } from '#server/demo/random.ts';
import { askLightly, sendDraft, sendWorkbook } from './latency-client.ts';
import type { ProofOptions, ProofOutcome } from './proof.ts';

const SHEETS = 40;
const ROWS = 1700;
const PARAGRAPHS = 9000;
const IDLE_ASKS = 1000;
const EVERY_MS = 5;
const MOST_TIMES = 5;

/** While files are being read, a light request waits little longer than at rest. */
export async function proveLatency({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const [book, draft] = [await makeWorkbook(seed), await makeDraft(seed)];
  const script = fileURLToPath(new URL('latency-server.ts', import.meta.url));
  const server = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.once('message', (message) => typeof message === 'string' && resolve(message));
      server.once('exit', () => reject(new Refusal('服务器没有启动。')));
    });
    await askWhile(address, setTimeout(1000));
    const idle: number[] = [];
    while (idle.length < (count ?? IDLE_ASKS)) {
      idle.push(await askLightly(address));
      await setTimeout(EVERY_MS);
    }
    const sent = [timed(() => sendWorkbook(address, book)), timed(() => sendDraft(address, draft))];
    const results = Promise.all(sent);
    const busy = await askWhile(address, results);
    const [ofBook = '', ofDraft = ''] = await results;
    const ratio = percentile(busy, 0.99) / percentile(idle, 0.99);
    return {
      lines: [
        `  工作簿 ${SHEETS} 张表，${kilobytes(book)} kB：${ofBook}`,
        `  稿子 ${kilobytes(draft)} kB：${ofDraft}`,
        `  空闲 ${describe(idle)}`,
        `  读取中 ${describe(busy)}`,
        `  p99 之比 ${ratio.toFixed(1)}（不超过 ${MOST_TIMES}）`,
      ],
      failures: ratio <= MOST_TIMES ? 0 : 1,
    };
  } finally {
    server.disconnect();
  }
}

/** Light requests, one after the other, until the work is done. */
async function askWhile(address: string, work: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  const state = { isDone: false };
  const end = work.finally(() => (state.isDone = true));
  while (!state.isDone) {
    waits.push(await askLightly(address));
    await setTimeout(EVERY_MS);
  }
  await end;
  return waits;
}

async function timed(work: () => Promise<string>): Promise<string> {
  const start = performance.now();
  const result = await work();
  return `${((performance.now() - start) / 1000).toFixed(1)} 秒，${result}`;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function describe(waits: readonly number[]): string {
  const [middle, late, most] = [0.5, 0.99, 1].map((part) => percentile(waits, part).toFixed(1));
  return `${waits.length} 次：p50 ${middle}，p99 ${late}，最长 ${most} 毫秒`;
}

function kilobytes(bytes: Uint8Array): number {
  return Math.round(bytes.length / 1000);
}

/** Figures of many places, as an office that keeps all months in one workbook has them. */
function makeWorkbook(seed: number): Promise<Uint8Array> {
  const random = openRandom('proof', 'latency', seed);
  const sheets = Array.from({ length: SHEETS }, (_, sheet) => ({
    name: `表${sheet + 1}`,
    rows: Array.from({ length: ROWS }, (__, row) => [
      row + 1,
      `指标${row + 1}`,
      ...Array.from({ length: 8 }, () => Math.round(random.next() * 2000) / 10),
    ]),
  }));
  return writeXlsx({ sheets });
}

function makeDraft(seed: number): Promise<Uint8Array> {
  const random = openRandom('proof', 'draft', seed);
  const sentence = () => `某项指标同比增长${(random.next() * 30).toFixed(1)}%，未完成目标。`;
  const children = Array.from({ length: PARAGRAPHS }, () => new Paragraph(sentence()));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
