import { mkdir, rm, writeFile } from 'node:fs/promises';
import { keepSettings, startMember, type Member } from './member.ts';
import { handOver, runProgram } from './run-program.ts';
import { HOST, OWNER, runSql, SUPERUSER } from './run-sql.ts';

/** For one machine and for itself alone: no address but its own, no socket whose path may be too long. */
const OWN_SETTINGS = { listen_addresses: HOST, unix_socket_directories: '' };
/** A replica that stays away may cost the primary so much disk; what reads there is not cut off. */
const FOR_REPLICAS = { max_slot_wal_keep_size: '1GB', hot_standby_feedback: 'on' };

/** Makes a primary and starts it, with one database that belongs to somebody who may do nothing else. */
export async function makePrimary(
  member: Member,
  password: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { folder, port } = member;
  await makeFolder(folder);
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await handOver(passwordFile);
  const access = ['-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  await runProgram('initdb', ['-D', folder, ...access, '-E', 'UTF8', '--locale=C', '--no-sync']);
  await rm(passwordFile);
  await keepSettings(folder, { ...OWN_SETTINGS, ...FOR_REPLICAS, ...settings });
  await startMember(member);
  await runSql({ port, password }, [
    `create role ${OWNER} login createdb password '${password}'`,
    `create database ${OWNER} owner ${OWNER}`,
  ]);
}

/** Copies a running primary and starts the copy, which follows it from then on. */
export async function makeReplica(
  primary: Member,
  { name, folder, port }: Member,
  password: string,
): Promise<void> {
  await makeFolder(folder);
  // One that was broken off leaves its place in the primary's log.
  await runSql({ port: primary.port, password }, [
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '${name}'`,
  ]);
  const from = ['-h', HOST, '-p', String(primary.port), '-U', SUPERUSER];
  // The password goes into the copy's own settings, which only it can read.
  const follow = ['-R', '-C', '-S', name, '-X', 'stream', '-c', 'fast', '--no-sync'];
  await runProgram('pg_basebackup', ['-D', folder, ...from, ...follow], { password });
  await keepSettings(folder, { cluster_name: name });
  await startMember({ name, folder, port });
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await handOver(folder);
}
