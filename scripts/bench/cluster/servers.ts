import { pidOf } from '../../postgres/member.ts';
import { OWNER, runSql, urlOf } from '../../postgres/run-sql.ts';
import { makeTemporaryCluster, type TemporaryCluster } from '../../postgres/temporary-cluster.ts';
import { cpuMsOf } from '../served/cpu.ts';

/** What is committed is on the disk, as in a database that is meant to stay; more memory than by default. */
const SETTINGS = {
  ...{ fsync: 'on', full_page_writes: 'on', shared_buffers: '1GB', max_wal_size: '4GB' },
  ...{ autovacuum_naptime: '60s', max_connections: '200' },
};

/** Servers of PostgreSQL that are gone where they go out of scope. */
export interface Servers extends AsyncDisposable {
  cluster: TemporaryCluster;
  /** CPU time of all of them, in ms. */
  cpuMs: () => Promise<number>;
  /** A new database; as another one is, where that is named. */
  create: (name: string, like?: string) => Promise<string>;
}

export async function startServers(replicas: number): Promise<Servers> {
  const cluster = await makeTemporaryCluster(replicas, SETTINGS);
  const members = [cluster.primary, ...cluster.replicas];
  return {
    cluster,
    cpuMs: async () => {
      const pids = await Promise.all(members.map(({ folder }) => pidOf(folder)));
      return pids.reduce<number>((sum, pid) => sum + (pid === null ? 0 : cpuMsOf(pid)), 0);
    },
    create: async (name, like = 'template0') => {
      await runSql(cluster, [
        `drop database if exists ${name}`,
        `create database ${name} template ${like} owner ${OWNER} strategy file_copy`,
      ]);
      return urlOf(cluster, OWNER, name);
    },
    [Symbol.asyncDispose]: cluster.end,
  };
}
