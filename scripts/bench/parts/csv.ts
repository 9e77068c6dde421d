import { LIGHT } from '../answer.ts';
import { openLines, writeLines } from '../bare-lines.ts';
import type { Bench } from '../bench.ts';
import { exportPath, send, shareOfFirstByte, SMALL_EXPORT, type Sent } from '../exported.ts';
import { compare, type Figure } from '../figure.ts';
import { createReviser } from '../revise.ts';
import { ownCpuMs } from '../served/cpu.ts';
import { grownBytes } from '../served/memory.ts';
import { cellOfCountry } from '../worlds/cells.ts';
import { range } from '../worlds/country.ts';
import { copyCountry } from '../worlds/worlds.ts';

const MOST_ROUNDS = 3;

/** A large CSV against reading the same columns and joining them into lines for nobody. */
export async function* measureCsv(bench: Bench): AsyncGenerator<Figure> {
  const { loaded, rounds } = bench.sizes;
  const file = await copyCountry(bench);
  const cell = cellOfCountry(bench.sizes.country, 1);
  const renew = createReviser(file, bench.folder, cell);
  const path = exportPath('csv', loaded);
  await using served = await bench.startServer(file);
  await served.drain(LIGHT);
  await served.drain(SMALL_EXPORT);
  const atRest = await served.forgetPeak();
  await served.drain(path);
  const atMost = await served.usage();
  yield { what: 'memory of the first', unit: 'bytes', ours: grownBytes(atRest, atMost) };
  const lines = await openLines(file, loaded);
  const [first, repeated, floor]: [Sent[], Sent[], number[]] = [[], [], []];
  for (const _ of range(Math.min(rounds, MOST_ROUNDS))) {
    await renew();
    await served.drain(LIGHT);
    first.push(await send(served, path));
    repeated.push(await send(served, path));
    const before = ownCpuMs();
    writeLines(lines);
    floor.push(ownCpuMs() - before);
  }
  lines.sqlite.close();
  for (const [what, sent] of [
    ['first', first],
    ['repeated', repeated],
  ] as const) {
    const note = `${sent[0]?.bytes} B`;
    const head = { what, against: 'iterate and join', unit: 'ms', note } as const;
    yield compare(head, cpuOf(sent), floor);
    yield shareOfFirstByte(`first byte, ${what}`, sent);
  }
}

const cpuOf = (sent: readonly Sent[]) => sent.map(({ cpuMs }) => cpuMs);
