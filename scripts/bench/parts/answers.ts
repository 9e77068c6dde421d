import { measureAnswer } from '../answer.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { createReviser } from '../revise.ts';
import { cellOfCity, REAL_CELL, type Cell } from '../worlds/cells.ts';
import { copyCity, copyReal } from '../worlds/worlds.ts';

/** Pages of a city with all its printed tables. */
export async function* measureCity(bench: Bench): AsyncGenerator<Figure> {
  const cell = cellOfCity(bench.sizes.city);
  yield* measurePaths(bench, await copyCity(bench), cell, ['overview', 'bulletin', 'findings']);
}

/** The same of what the program ships with. */
export async function* measureReal(bench: Bench): AsyncGenerator<Figure> {
  yield* measurePaths(bench, await copyReal(bench), REAL_CELL, [
    'overview',
    `rankings/${REAL_CELL.indicator}`,
  ]);
}

async function* measurePaths(
  bench: Bench,
  file: string,
  cell: Cell,
  paths: readonly string[],
): AsyncGenerator<Figure> {
  const renew = createReviser(file, bench.folder, cell);
  await using served = await bench.startServer(file);
  for (const path of paths) {
    const question = { what: path, path: `/api/v1/releases/${cell.release}/${path}`, renew };
    yield* measureAnswer(served, question, bench.sizes);
  }
}
