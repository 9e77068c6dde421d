import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { clusterOf, type Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { makePrimary, makeReplica } from './make-members.ts';
import { pidOf, startMember, stopMember, type Member } from './member.ts';

/** What is known of a cluster that stays: only its owner can read it. */
interface Kept {
  port: number;
  password: string;
  /** Those of its members that are whole; what else lies there was broken off. */
  made: readonly string[];
}

interface Asked {
  /** Null: as it was, or the usual one. */
  port: number | null;
  replicas: number;
}

const USUAL_PORT = 5440;
/** Its replicas follow on the next ports. */
export const MOST_REPLICAS = 8;

/** Has a cluster of so many replicas run in a folder; what is there already stays. @throws Refusal */
export async function startKept(folder: string, { port, replicas }: Asked): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  const kept = (await readKept(folder)) ?? newlyKept(port ?? USUAL_PORT);
  if (port !== null && port !== kept.port) {
    throw new Refusal(`${folder} 里的库用的是端口 ${kept.port}。要换端口请用另一个文件夹。`);
  }
  const cluster = clusterIn(folder, kept, replicas);
  const made = new Set(kept.made);
  for (const member of [cluster.primary, ...cluster.replicas]) {
    if ((await pidOf(member.folder)) !== null) continue;
    await requireFree(member.port);
    if (made.has(member.name)) await startMember(member);
    else {
      await rm(member.folder, { recursive: true, force: true });
      await makeMember(cluster, member);
      made.add(member.name);
      await writeKept(folder, { ...kept, made: [...made] });
    }
  }
  return cluster;
}

/** The cluster in a folder, whether it runs or not; null: there is none. */
export async function findKept(folder: string): Promise<Cluster | null> {
  const kept = await readKept(folder);
  return kept && clusterIn(folder, kept, kept.made.length - 1);
}

/** The primary first: what it still had to say is heard. */
export async function stopKept({ primary, replicas }: Cluster): Promise<void> {
  for (const member of [primary, ...replicas]) await stopMember(member);
}

function clusterIn(folder: string, { port, password }: Kept, replicas: number): Cluster {
  const replicaPorts = Array.from({ length: replicas }, (_, index) => port + 1 + index);
  return clusterOf({ folder, port, password, replicaPorts });
}

function makeMember({ primary, password }: Cluster, member: Member): Promise<void> {
  return member.name === primary.name
    ? makePrimary(member, password)
    : makeReplica(primary, member, password);
}

function newlyKept(port: number): Kept {
  return { port, password: randomBytes(12).toString('hex'), made: [] };
}

async function requireFree(port: number): Promise<void> {
  if ((await freePort(port)) !== null) return;
  throw new Refusal(`端口 ${port} 已被占用。请用 --port 给出另一个：副本用它后面的几个。`);
}

const fileOf = (folder: string) => join(folder, 'cluster.json');

async function readKept(folder: string): Promise<Kept | null> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => null);
  if (text === null) return null;
  const kept: unknown = JSON.parse(text);
  if (isKept(kept)) return kept;
  throw new Refusal(`${fileOf(folder)} 不是这个程序写的。请用 --folder 给出另一个文件夹。`);
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'port' in value &&
    Number.isInteger(value.port) &&
    'password' in value &&
    typeof value.password === 'string' &&
    'made' in value &&
    Array.isArray(value.made) &&
    value.made.every((name) => typeof name === 'string')
  );
}

async function writeKept(folder: string, kept: Kept): Promise<void> {
  const file = fileOf(folder);
  await writeFile(file, JSON.stringify(kept), { mode: 0o600 });
}
