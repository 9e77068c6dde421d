import { urlsOf, type Cluster } from './cluster.ts';
import { pidOf, type Member } from './member.ts';
import { runSql } from './run-sql.ts';

/** What is to be set for the program, a line each. */
export function tellSettings(cluster: Cluster): string[] {
  const { databaseUrl, readUrls } = urlsOf(cluster);
  const forReaders = readUrls.length > 0 ? [`DATABASE_READ_URLS=${readUrls.join(',')}`] : [];
  return [`DATABASE_URL=${databaseUrl}`, ...forReaders];
}

/** Whether each member runs, and how far the replicas are, a line each. */
export async function tellMembers(cluster: Cluster): Promise<string[]> {
  const follows = await readFollowers(cluster);
  const lines = [cluster.primary, ...cluster.replicas].map(async (member) => {
    const isRunning = (await pidOf(member.folder)) !== null;
    const state = isRunning ? (follows.get(member.name) ?? '在运行') : '没有运行';
    return `${member.name.padEnd(10)} 端口 ${member.port}  ${state}`;
  });
  return Promise.all(lines);
}

export async function isRunning({ folder }: Member): Promise<boolean> {
  return (await pidOf(folder)) !== null;
}

/** As the primary sees them. */
async function readFollowers(cluster: Cluster): Promise<Map<string, string>> {
  if (!(await isRunning(cluster.primary))) return new Map();
  const behind = 'coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0)::int8';
  const rows = await runSql(cluster, [
    `select application_name, sync_state, ${behind} from pg_stat_replication`,
  ]);
  return new Map(
    rows.map((row) => {
      const [name = '', state, bytes = ''] = row.split('\t');
      const how = state === 'async' ? '跟随，提交不等它' : '跟随，提交等它';
      return [name, `${how}，落后 ${bytes} 字节`];
    }),
  );
}
