import { setTimeout } from 'node:timers/promises';
import type { Random } from '#server/demo/random.ts';
import { urlsOf, waitForReplicas, type Cluster } from '../../postgres/cluster.ts';
import { killMember } from '../../postgres/end-member.ts';
import { runSql } from '../../postgres/run-sql.ts';
import { countActs, writeActs } from './acts.ts';
import { momentOf } from './moment.ts';
import { beginPublication, endWithin, faultsAfter, type Publication } from './publication.ts';
import { succeed } from './succeed.ts';
import { newTally } from './tally.ts';
import type { ProofOutcome } from '../proof.ts';
import type { World } from './world.ts';

/** For so long replicas hear nothing before the primary goes, where its commits don't wait for them. */
const BEHIND_MS = 300;

/**
 * The primary goes for good while something is published and the log is written; a replica takes its
 * place. Where commits wait for replicas nothing that was acknowledged may be gone; where they don't,
 * nothing is sent to them first, so that something is.
 */
export async function promoteReplicas(
  world: World,
  publication: Publication,
  { count, random, doesWait }: { count: number; random: Random; doesWait: boolean },
): Promise<ProofOutcome> {
  const how = doesWait ? '提交等副本' : '提交不等副本，网先堵 0.3 秒';
  const tally = newTally(`主库没了，副本接替（${how}）`);
  let [lost, acknowledged] = [0, 0];
  for (let no = 0; no < count; no += 1) {
    const [published, logged] = [await world.office(), await world.office()];
    await waitForReplicas(world.cluster, doesWait);
    const acts = writeActs(logged.databaseUrl);
    const begun = beginPublication(published.databaseUrl, no);
    await momentOf(world.cluster, published.name, publication, random);
    if (!doesWait) {
      await holdBack(world.cluster);
      await setTimeout(BEHIND_MS);
    }
    await killMember(world.cluster.primary);
    const [{ isSaid, hangs }, said] = await Promise.all([endWithin(begun), acts]);
    world.cluster = await succeed(world.cluster);
    const { isDone, faults } = await faultsAfter(
      urlsOf(world.cluster, published.name).databaseUrl,
      publication,
      // What was said may be lost where nothing waits for the replicas.
      isSaid && doesWait,
    );
    const found = await countActs(urlsOf(world.cluster, logged.name).databaseUrl);
    const gone = Math.max(0, said - found);
    if (gone > 0 && doesWait) faults.push(`${said} 条已确认的记录丢了 ${gone} 条`);
    if (hangs) faults.push('发布的进程没有结束');
    tally.add({ isSaid, isDone, faults });
    lost += gone;
    acknowledged += said;
  }
  return tally.outcome(`；已确认的 ${acknowledged} 条记录丢了 ${lost} 条`);
}

/** What sends to the replicas stops: they hear nothing more, as through a net that is full. */
async function holdBack(cluster: Cluster): Promise<void> {
  const pids = await runSql(cluster, ['select pid from pg_stat_replication']);
  for (const pid of pids) process.kill(Number(pid), 'SIGSTOP');
}
