import type { Sizes } from './bench.ts';
import { compare, median, type Figure } from './figure.ts';
import { range } from './worlds/country.ts';
import type { Served } from './served/served.ts';

/** What every page asks for first. */
export const LIGHT = '/api/v1/releases';
const PACKED = { 'accept-encoding': 'zstd' };
const WARM_ROUNDS = 2;

export interface Question {
  what: string;
  path: string;
  /** Publishes a new version of what is asked for. */
  renew: () => Promise<void>;
}

/**
 * CPU time of the server for one answer: the first of a version and those after it, against writing the
 * same reply as JSON and against sending the same bytes ready-made.
 */
export async function* measureAnswer(
  served: Served,
  { what, path, renew }: Question,
  { rounds, sampleMs }: Pick<Sizes, 'rounds' | 'sampleMs'>,
): AsyncGenerator<Figure> {
  const ready = `/ready-made?of=${encodeURIComponent(path)}`;
  const readyPacked = `${ready}&encoding=zstd`;
  const each = async (times: number, address: string, headers = {}) => {
    const cpuMs = await served.cpuOf(async () => {
      for (let time = 0; time < times; time += 1) await served.drain(address, headers);
    });
    return cpuMs / times;
  };
  /** A single answer of a millisecond is no sample. */
  const many = async (address: string, headers = {}) => {
    const times = Math.max(1, Math.round(sampleMs / (await each(1, address, headers))));
    return each(times, address, headers);
  };
  const round = async () => {
    await renew();
    const light = await each(1, LIGHT);
    const first = await each(1, path);
    const repeated = await many(path);
    const readyMade = await many(ready);
    const packed = await many(path, PACKED);
    const packedReady = await many(readyPacked);
    const json = await served.stringifyMs(path, Math.max(1, Math.round(sampleMs / first)));
    return { light, first, repeated, readyMade, packed, packedReady, json };
  };
  // Code is compiled as it gets hot: what is asked is what an answer costs, not a program's start.
  for (const _ of range(Math.min(rounds, WARM_ROUNDS))) await round();
  const samples: Awaited<ReturnType<typeof round>>[] = [];
  for (const _ of range(rounds)) samples.push(await round());
  const of = (name: keyof (typeof samples)[number]) => samples.map((sample) => sample[name]);
  const { bytes } = await served.drain(path);
  const { bytes: packedBytes } = await served.drain(path, PACKED);

  const head = { unit: 'ms', note: `${bytes} B` } as const;
  const packedHead = { unit: 'ms', note: `${packedBytes} B` } as const;
  yield { what: `${what}: GET /releases of a new version`, unit: 'ms', ours: median(of('light')) };
  const first = { ...head, what: `${what}: first` };
  yield compare({ ...first, against: 'JSON.stringify' }, of('first'), of('json'));
  yield compare({ ...first, against: 'ready-made' }, of('first'), of('readyMade'));
  const repeated = { ...head, what: `${what}: repeated` };
  yield compare({ ...repeated, against: 'ready-made' }, of('repeated'), of('readyMade'));
  const packed = { ...packedHead, what: `${what}: repeated, zstd` };
  yield compare({ ...packed, against: 'ready-made zstd' }, of('packed'), of('packedReady'));
}
