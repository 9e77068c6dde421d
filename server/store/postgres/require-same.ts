import { Refusal } from '#domain/refusal.ts';
import type { Servers } from './servers.ts';

/** @throws Refusal where one that answers is no copy of the database that was asked for */
export function requireSame(servers: Servers): void {
  const foreign = servers.all.filter((server) => servers.outside(server) === 'foreign');
  if (foreign.length === 0) return;
  const names = foreign.map(({ name }) => name).join('、');
  throw new Refusal(
    `${names} 不是 ${servers.all[0]?.name ?? ''} 的副本，而是别的集群或别的数据库，没有从它读。` +
      '请改正 DATABASE_READ_URLS；副本要由主库用 pg_basebackup 复制，数据库名相同。',
  );
}
