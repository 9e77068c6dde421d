import { urlsOf, type Cluster } from './cluster.ts';
import { pidOf, type Member } from './member.ts';
import { runSql, type Reached } from './run-sql.ts';

/** What is to be set for the program, a line each. */
export function tellSettings(cluster: Cluster): string[] {
  const { databaseUrl, readUrls } = urlsOf(cluster);
  const forReaders = readUrls.length > 0 ? [`DATABASE_READ_URLS=${readUrls.join(',')}`] : [];
  return [`DATABASE_URL=${databaseUrl}`, ...forReaders];
}

/** What its members are at, a line each, and whether one of them takes what is written. */
export async function tellMembers(cluster: Cluster): Promise<{ lines: string[]; isLed: boolean }> {
  const members = [cluster.primary, ...cluster.replicas];
  const leads = new Set<Member>();
  const follows = new Map<string, string>();
  for (const member of members) {
    const own = { ...cluster, port: member.port };
    if ((await pidOf(member.folder)) === null || !(await isLeading(own))) continue;
    leads.add(member);
    for (const [name, how] of await readFollowers(own)) follows.set(name, how);
  }
  const stateOf = (member: Member) => {
    if (leads.has(member)) return member === cluster.primary ? '在运行' : PROMOTED;
    return follows.get(member.name) ?? '在运行，没有跟随哪个主库';
  };
  const lines = members.map(async (member) => {
    const isRunning = (await pidOf(member.folder)) !== null;
    const state = isRunning ? stateOf(member) : '没有运行';
    return `${member.name.padEnd(10)} 端口 ${member.port}  ${state}`;
  });
  return { lines: await Promise.all(lines), isLed: leads.size > 0 };
}

const PROMOTED = '在运行，已提升为主库；原来的主库重做成副本以前不要再起';

/** Whether what is written is written there: a replica that was promoted does so too. */
async function isLeading(reached: Reached): Promise<boolean> {
  return (await runSql(reached, ['select pg_is_in_recovery()']))[0] === 'f';
}

/** As whoever leads sees them. */
async function readFollowers(reached: Reached): Promise<Map<string, string>> {
  const behind = 'coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0)::int8';
  const rows = await runSql(reached, [
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
