/** What some work took: CPU time of all who had a part in it, and time by the clock, in ms. */
export interface Spent {
  cpuMs: number;
  ms: number;
}

type ReadCpu = () => number | Promise<number>;

/** @param cpus of each that has a part */
export async function spentOn(
  cpus: readonly ReadCpu[],
  work: () => Promise<unknown>,
): Promise<Spent> {
  const before = await sumOf(cpus);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  return { cpuMs: (await sumOf(cpus)) - before, ms };
}

async function sumOf(cpus: readonly ReadCpu[]): Promise<number> {
  let sum = 0;
  for (const read of cpus) sum += await read();
  return sum;
}
