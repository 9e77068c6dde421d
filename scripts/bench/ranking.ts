import { withServer } from './client.ts';
import { compare, median, type Comparison } from './measure.ts';
import { indicatorId, monthOf, MONTHS, range } from './world.ts';

const REQUESTS = 15;

/** One indicator's ranking against the same bytes sent ready-made by the same server. */
export async function benchRanking(
  databaseFile: string,
  rounds: number,
): Promise<Comparison & { bytes: number }> {
  return withServer(databaseFile, async ({ drain }) => {
    const path = `/api/v1/releases/${monthOf(MONTHS)}/rankings/${indicatorId(7)}`;
    const readyMade = `/ready-made?of=${encodeURIComponent(path)}`;
    const ask = async (address: string) => {
      const times: number[] = [];
      for (const _ of range(REQUESTS)) times.push((await drain(address)).ms);
      return median(times);
    };
    // Code is compiled as it gets hot.
    await compare({ ours: () => ask(path), floor: () => ask(readyMade) }, 2);
    const compared = await compare({ ours: () => ask(path), floor: () => ask(readyMade) }, rounds);
    return { ...compared, bytes: (await drain(path)).bytes };
  });
}
