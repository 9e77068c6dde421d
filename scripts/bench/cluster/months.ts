import type { Bench } from '../bench.ts';
import { exponentOf, median, type Cost, type Figure } from '../figure.ts';
import type { Country } from '../worlds/country.ts';
import { roundsOf, serveSide } from './beside.ts';
import { addressesOf, askAll } from './questions.ts';
import type { Servers } from './servers.ts';

/** What first answers of one release take with more and more months before it, on PostgreSQL. */
export async function* measureMonths(
  bench: Bench,
  servers: Servers,
  worlds: readonly { database: string; country: Country }[],
): AsyncGenerator<Figure> {
  const costs = new Map<string, Cost[]>();
  for (const { database, country } of worlds) {
    await using side = await serveSide(bench, { database, country, cpuMs: servers.cpuMs });
    for (const [what, addresses] of addressesOf(country)) {
      const samples: number[] = [];
      for (const { counts } of roundsOf(bench.sizes)) {
        await side.renew();
        const { cpuMs } = await side.spent(() => askAll(side.served, addresses));
        if (counts) samples.push(cpuMs / addresses.length);
      }
      const cost = { size: country.months, cpuMs: median(samples) };
      costs.set(what, [...(costs.get(what) ?? []), cost]);
      yield { what: `${what}: first, ${country.months} months`, unit: 'ms', ours: cost.cpuMs };
    }
  }
  for (const [what, ofWhat] of costs) yield* exponentOf(`${what}: first`, 'months', ofWhat);
}
