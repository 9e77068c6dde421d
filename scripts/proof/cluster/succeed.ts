import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Cluster } from '../../postgres/cluster.ts';
import { promoteMember } from '../../postgres/end-member.ts';
import { makeReplica } from '../../postgres/make-members.ts';
import { stopMember, type Member } from '../../postgres/member.ts';
import { runSql } from '../../postgres/run-sql.ts';

/** The replica that has heard most becomes the primary; the others are copied from it anew. */
export async function succeed(cluster: Cluster): Promise<Cluster> {
  const heard = await Promise.all(
    cluster.replicas.map(async (replica) => ({ replica, bytes: await heardOf(cluster, replica) })),
  );
  const [first] = heard.sort((a, b) => b.bytes - a.bytes);
  if (!first) throw new Error('there is no replica to take its place');
  const heir = first.replica;
  await promoteMember(heir);
  const replicas: Member[] = [];
  for (const gone of [...cluster.replicas.filter((one) => one !== heir), cluster.primary]) {
    await stopMember(gone, 'immediate');
    await rm(gone.folder, { recursive: true });
    replicas.push(await follow(heir, gone, cluster.password));
  }
  return { ...cluster, port: heir.port, primary: heir, replicas };
}

let followers = 0;

/** A new replica, under a name that none had, where one was that is gone. */
async function follow(heir: Member, { folder, port }: Member, password: string): Promise<Member> {
  followers += 1;
  const name = `follower_${followers}`;
  const member = { name, folder: join(dirname(folder), name), port };
  await makeReplica(heir, member, password);
  return member;
}

async function heardOf({ password }: Cluster, { port }: Member): Promise<number> {
  const [bytes] = await runSql({ port, password }, [
    `select pg_wal_lsn_diff(greatest(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), '0/0')::int8`,
  ]);
  return Number(bytes);
}
