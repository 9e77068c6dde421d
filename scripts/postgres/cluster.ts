import { join } from 'node:path';
import { makePrimary, makeReplica } from './make-members.ts';
import type { Member } from './member.ts';
import { OWNER, runSql, urlOf, type Reached } from './run-sql.ts';

/** A primary and the replicas that follow it, each in a folder of its own beside the others. */
export interface Cluster extends Reached {
  primary: Member;
  replicas: readonly Member[];
}

export interface ClusterPlan extends Reached {
  folder: string;
  replicaPorts: readonly number[];
  /** Of PostgreSQL, for all of them. */
  settings?: Readonly<Record<string, string>>;
}

/** Where the members of a cluster lie, whether they are there yet or not. */
export function clusterOf({ folder, replicaPorts, port, password }: ClusterPlan): Cluster {
  const member = (name: string, at: number): Member => ({
    name,
    folder: join(folder, name),
    port: at,
  });
  const replicas = replicaPorts.map((at, index) => member(`replica_${index + 1}`, at));
  return { port, password, primary: member('primary', port), replicas };
}

/** Makes all of them, and starts them. */
export async function makeCluster(plan: ClusterPlan): Promise<Cluster> {
  const cluster = clusterOf(plan);
  await makePrimary(cluster.primary, plan.password, plan.settings);
  for (const replica of cluster.replicas) {
    await makeReplica(cluster.primary, replica, plan.password);
  }
  return cluster;
}

/**
 * Whether a commit waits until a replica shows it: then none is lost with the primary, and none is done
 * while there is no replica.
 */
export async function waitForReplicas(cluster: Cluster, doesWait: boolean): Promise<void> {
  const names = cluster.replicas.map(({ name }) => name).join(', ');
  await runSql(cluster, [
    `alter system set synchronous_commit = '${doesWait ? 'remote_apply' : 'on'}'`,
    `alter system set synchronous_standby_names = '${doesWait ? `ANY 1 (${names})` : ''}'`,
    'select pg_reload_conf()',
  ]);
}

/** What a program is told of a database in it. */
export interface Urls {
  databaseUrl: string;
  readUrls: readonly string[];
}

export function urlsOf({ port, password, replicas }: Cluster, database = OWNER): Urls {
  const url = (at: number) => urlOf({ port: at, password }, OWNER, database);
  return { databaseUrl: url(port), readUrls: replicas.map((replica) => url(replica.port)) };
}
