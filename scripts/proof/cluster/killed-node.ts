import { setTimeout } from 'node:timers/promises';
import type { Random } from '#server/demo/random.ts';
import { runSql } from '../../postgres/run-sql.ts';
import { momentOf } from './moment.ts';
import { beginPublication, faultsAfter, type Publication } from './publication.ts';
import { newTally } from './tally.ts';
import type { ProofOutcome } from '../proof.ts';
import type { World } from './world.ts';

/** A server is killed while it publishes; the database goes on. */
export async function killNodes(
  world: World,
  publication: Publication,
  { count, random }: { count: number; random: Random },
): Promise<ProofOutcome> {
  const tally = newTally('发布的服务被杀');
  for (let no = 0; no < count; no += 1) {
    const { name, databaseUrl } = await world.office();
    const begun = beginPublication(databaseUrl, no);
    await momentOf(world.cluster, name, publication, random);
    begun.kill();
    const { isSaid } = await begun.ended;
    await untilLeft(world, name);
    tally.add({ isSaid, ...(await faultsAfter(databaseUrl, publication, isSaid)) });
  }
  return tally.outcome();
}

/** Until the primary has noticed, and taken back what was not committed. */
async function untilLeft({ cluster }: World, database: string): Promise<void> {
  const connected = `select 1 from pg_stat_activity where datname = '${database}'`;
  while ((await runSql(cluster, [connected])).length > 0) await setTimeout(50);
}
