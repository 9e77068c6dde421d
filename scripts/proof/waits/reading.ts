import { setTimeout } from 'node:timers/promises';
import { Document, Packer, Paragraph } from 'docx';
import { writeXlsx } from 'hucre';
import { openRandom } from '#server/demo/random.ts';
import type { ProofOptions, ProofOutcome } from '../proof.ts';
import { sendDraft, sendWorkbook, timed } from './client.ts';
import { forkServer } from './fork-server.ts';
import { askAtRest, askWhile, describeWaits, percentile } from './light-asks.ts';

const SHEETS = 40;
const ROWS = 1700;
const PARAGRAPHS = 9000;
const IDLE_ASKS = 1000;
const MOST_TIMES = 5;

/** While files are being read, a light request waits little longer than at rest. */
export async function proveLatency({ seed, count }: ProofOptions): Promise<ProofOutcome> {
  const [book, draft] = [await makeWorkbook(seed), await makeDraft(seed)];
  const { server, address } = await forkServer(new URL('reading-server.ts', import.meta.url));
  try {
    await askWhile(address, setTimeout(1000));
    const idle = await askAtRest(address, count ?? IDLE_ASKS);
    const sent = [timed(() => sendWorkbook(address, book)), timed(() => sendDraft(address, draft))];
    const results = Promise.all(sent);
    const busy = await askWhile(address, results);
    const [ofBook = '', ofDraft = ''] = await results;
    const ratio = percentile(busy, 0.99) / percentile(idle, 0.99);
    return {
      lines: [
        `  工作簿 ${SHEETS} 张表，${kilobytes(book)} kB：${ofBook}`,
        `  稿子 ${kilobytes(draft)} kB：${ofDraft}`,
        `  空闲 ${describeWaits(idle)}`,
        `  读取中 ${describeWaits(busy)}`,
        `  p99 之比 ${ratio.toFixed(1)}（不超过 ${MOST_TIMES}）`,
      ],
      failures: ratio <= MOST_TIMES ? 0 : 1,
    };
  } finally {
    server.disconnect();
  }
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
