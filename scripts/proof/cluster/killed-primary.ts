import type { Random } from '#server/demo/random.ts';
import { killMember, restartMember } from '../../postgres/end-member.ts';
import { momentOf } from './moment.ts';
import { endWithin, faultsAfter, beginPublication, type Publication } from './publication.ts';
import { newTally } from './tally.ts';
import type { ProofOutcome } from '../proof.ts';
import type { World } from './world.ts';

/** The primary's machine goes while something is published, and comes back. */
export async function killPrimaries(
  world: World,
  publication: Publication,
  { count, random }: { count: number; random: Random },
): Promise<ProofOutcome> {
  const tally = newTally('主库被杀，再起');
  for (let no = 0; no < count; no += 1) {
    const { name, databaseUrl } = await world.office();
    const begun = beginPublication(databaseUrl, no);
    await momentOf(world.cluster, name, publication, random);
    await killMember(world.cluster.primary);
    const { isSaid, hangs } = await endWithin(begun);
    await restartMember(world.cluster.primary);
    const { isDone, faults } = await faultsAfter(databaseUrl, publication, isSaid);
    tally.add({ isSaid, isDone, faults: [...faults, ...(hangs ? ['发布的进程没有结束'] : [])] });
  }
  return tally.outcome();
}
