import { setTimeout } from 'node:timers/promises';
import { LIGHT } from '../answer.ts';
import type { Bench, Sizes } from '../bench.ts';
import { createReviser } from '../revise.ts';
import { startAlone, type Served } from '../served/served.ts';
import { cellOfCountry } from '../worlds/cells.ts';
import type { Country } from '../worlds/country.ts';
import { spentOn, type Spent } from './spent.ts';

/** How long a server may take to hear of a commit: much less on one machine. */
const HEARD_WITHIN_MS = 200;

/** A server on one of the engines, measured with all that has a part in its answers. */
export interface Side extends AsyncDisposable {
  served: Served;
  /** Publishes a new version, and waits until it is the one that is answered. */
  renew: () => Promise<void>;
  spent: (work: () => Promise<unknown>) => Promise<Spent>;
}

/** @param cpuMs of the servers of the database, where it is one of a server */
export async function serveSide(
  { folder }: Bench,
  { database, readUrls = [], country, cpuMs = () => 0 }: SideOrder,
): Promise<Side> {
  const served = await startAlone(database, readUrls);
  const revise = createReviser(database, folder, cellOfCountry(country, country.indicators));
  await served.drain(LIGHT);
  return {
    served,
    renew: async () => {
      await revise();
      await setTimeout(HEARD_WITHIN_MS);
      await served.drain(LIGHT);
    },
    spent: (work) => spentOn([async () => (await served.usage()).cpuMs, cpuMs], work),
    [Symbol.asyncDispose]: () => served[Symbol.asyncDispose](),
  };
}

interface SideOrder {
  database: string;
  readUrls?: readonly string[];
  country: Country;
  cpuMs?: () => number | Promise<number>;
}

const MOST_ROUNDS = 3;

/** So many rounds count; the one before them, if there is one, is for code to get hot. */
export function roundsOf({ rounds }: Pick<Sizes, 'rounds'>): { counts: boolean }[] {
  const counted = Array.from({ length: Math.min(rounds, MOST_ROUNDS) }, () => ({ counts: true }));
  return rounds > 1 ? [{ counts: false }, ...counted] : counted;
}
