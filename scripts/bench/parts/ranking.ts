import { LIGHT, measureAnswer } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { median, type Figure } from '../figure.ts';
import { createReviser } from '../revise.ts';
import { cellOfCountry } from '../worlds/cells.ts';
import { range } from '../worlds/country.ts';
import { copyCountry } from '../worlds/worlds.ts';

const NEW_PROCESSES = 3;

/** One indicator's ranking of all regions, out of all figures of the country. */
export async function* measureRanking(bench: Bench): AsyncGenerator<Figure> {
  const file = await copyCountry(bench);
  const cell = cellOfCountry(bench.sizes.country, 7);
  const path = `/api/v1/releases/${cell.release}/rankings/${cell.indicator}`;
  const renew = createReviser(file, bench.folder, cell);
  {
    await using served = await bench.startServer(file);
    yield* measureAnswer(served, { what: 'one indicator', path, renew }, bench.sizes);
  }
  const first: number[] = [];
  for (const _ of range(Math.min(bench.sizes.rounds, NEW_PROCESSES))) {
    await using served = await bench.startServer(file);
    await served.drain(LIGHT);
    first.push(await served.cpuOf(() => served.drain(path)));
  }
  yield { what: 'one indicator: first of a new process', unit: 'ms', ours: median(first) };
}
