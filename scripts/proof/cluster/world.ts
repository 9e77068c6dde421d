import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { urlsOf, type Cluster, type Urls } from '../../postgres/cluster.ts';
import { OWNER, runSql } from '../../postgres/run-sql.ts';
import { makeTemporaryCluster } from '../../postgres/temporary-cluster.ts';
import { approveRevision, loadOffice } from '../kills/office.ts';

/** As on machines that lose power: what is said to be written is written. */
const DURABLE = {
  fsync: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  // After a crash each of some thousand files would be synced by itself, for ten seconds and more.
  recovery_init_sync_method: 'syncfs',
};
const APPROVED = 'approved';
/** So many of them are in use at once. */
const KEPT = 2;

/** A cluster in which an office has a revision that only has to be published. */
export interface World {
  cluster: Cluster;
  /** A database of its own with that office in it. */
  office: () => Promise<Urls & { name: string }>;
  end: () => Promise<void>;
}

export async function makeWorld(replicas: number): Promise<World> {
  const cluster = await makeTemporaryCluster(replicas, DURABLE);
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-world-'));
  try {
    await runSql(cluster, [`create database ${APPROVED} owner ${OWNER}`]);
    const { databaseUrl } = urlsOf(cluster, APPROVED);
    await loadOffice(databaseUrl);
    await approveRevision(databaseUrl, folder);
  } catch (error) {
    await cluster.end();
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
  let count = 0;
  const kept: string[] = [];
  const world: World = {
    cluster,
    office: async () => {
      count += 1;
      const name = `office_${count}`;
      await copyOffice(world.cluster, name);
      const gone = kept.push(name) > KEPT ? kept.shift() : undefined;
      if (gone !== undefined) await runSql(world.cluster, [`drop database ${gone} with (force)`]);
      return { name, ...urlsOf(world.cluster, name) };
    },
    end: cluster.end,
  };
  return world;
}

/** The office once more, in a database of this name. */
async function copyOffice(cluster: Cluster, name: string): Promise<void> {
  await runSql(cluster, [`create database ${name} template ${APPROVED} owner ${OWNER}`]);
}
