import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { exportPath, send, shareOfFirstByte, SMALL_EXPORT } from '../exported.ts';
import type { Figure } from '../figure.ts';
import { grownBytes } from '../served/memory.ts';
import { copyCountry } from '../worlds/worlds.ts';

/** Files of all other formats, each by a server of its own, which keeps no memory of another. */
export async function* measureFormats(bench: Bench): AsyncGenerator<Figure> {
  const { formats, loaded } = bench.sizes;
  const file = await copyCountry(bench);
  for (const suffix of formats) {
    await using served = await bench.startServer(file);
    await served.drain(LIGHT);
    await served.drain(SMALL_EXPORT);
    const atRest = await served.forgetPeak();
    const sent = await send(served, exportPath(suffix, loaded));
    const atMost = await served.usage();
    yield { what: `${suffix}: first`, unit: 'ms', ours: sent.cpuMs, note: `${sent.bytes} B` };
    yield shareOfFirstByte(`${suffix}: first byte`, [sent]);
    yield { what: `${suffix}: memory`, unit: 'bytes', ours: grownBytes(atRest, atMost) };
  }
}
