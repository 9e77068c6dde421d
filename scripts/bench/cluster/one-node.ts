import type { Bench } from '../bench.ts';
import { exportPath, SMALL_EXPORT } from '../exported.ts';
import { compare, type Figure } from '../figure.ts';
import { copyCountry } from '../worlds/worlds.ts';
import { roundsOf, serveSide, type Side } from './beside.ts';
import { addressesOf, askAll } from './questions.ts';
import type { Servers } from './servers.ts';
import type { Spent } from './spent.ts';

const AGAINST = 'SQLite';

/** The same server on PostgreSQL and on a file of SQLite, in turns. */
export async function* measureOneNode(
  bench: Bench,
  servers: Servers,
  database: string,
): AsyncGenerator<Figure> {
  const { country } = bench.sizes;
  const { cpuMs } = servers;
  await using ours = await serveSide(bench, { database, country, cpuMs });
  await using other = await serveSide(bench, { database: await copyCountry(bench), country });
  for (const [what, addresses] of addressesOf(country)) {
    const ask = (side: Side) => side.spent(() => askAll(side.served, addresses));
    const [first, kept] = await inTurns(bench, [ours, other], ask, ask);
    yield* both(`${what}: first`, first, addresses.length);
    yield* both(`${what}: kept`, kept, addresses.length);
  }
  for (const side of [ours, other]) await side.served.drain(SMALL_EXPORT);
  const path = exportPath('csv', bench.sizes.loaded);
  const [csv] = await inTurns(bench, [ours, other], (side) =>
    side.spent(() => side.served.drain(path)),
  );
  yield* both('CSV: first', csv, 1);
}

/** Samples of ours and of the other. */
type Pair = [ours: Spent[], other: Spent[]];

/** What each work of a round took each side, after a new version and one round that does not count. */
async function inTurns(
  bench: Bench,
  sides: readonly [Side, Side],
  ...works: ((side: Side) => Promise<Spent>)[]
): Promise<Pair[]> {
  const found = works.map((): Pair => [[], []]);
  for (const { counts } of roundsOf(bench.sizes)) {
    for (const [place, side] of sides.entries()) {
      await side.renew();
      for (const [index, work] of works.entries()) {
        const spent = await work(side);
        if (counts) found[index]?.[place]?.push(spent);
      }
    }
  }
  return found;
}

function* both(what: string, pair: Pair | undefined, count: number): Generator<Figure> {
  const [ours, other] = pair ?? [[], []];
  for (const [how, of] of [
    ['CPU', 'cpuMs'],
    ['clock', 'ms'],
  ] as const) {
    const each = (all: readonly Spent[]) => all.map((spent) => spent[of] / count);
    yield compare(
      { what: `${what}, ${how}`, unit: 'ms', against: AGAINST },
      each(ours),
      each(other),
    );
  }
}
