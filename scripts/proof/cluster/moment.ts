import { setTimeout } from 'node:timers/promises';
import type { Random } from '#server/demo/random.ts';
import type { Reached } from '../../postgres/run-sql.ts';
import type { Publication } from './publication.ts';
import { untilWriting } from './until-writing.ts';

/** A quarter of the moments lie before the publication writes anything, the others between that and its end. */
export async function momentOf(
  server: Reached,
  database: string,
  { startsMs, writesMs }: Publication,
  random: Random,
): Promise<void> {
  if (random.next() < 0.25) return setTimeout(random.next() * startsMs);
  await untilWriting(server, database);
  await setTimeout(random.next() * 1.5 * writesMs);
}
