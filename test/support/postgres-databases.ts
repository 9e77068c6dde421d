import { Client } from 'pg';
import { inject } from 'vitest';
import { OWNER, SUPERUSER, urlOf, type Reached } from '#scripts/postgres/run-sql.ts';
import { afterFile } from './after-file.ts';
import { BARE } from './postgres-cluster.ts';

let count = 0;
let session: Promise<Client> | null = null;
/** Of files that have ended: by now nothing is connected to them, which dropping would wait for. */
const ended: string[] = [];

/** A new database with nothing in it; it is gone after the tests. */
export function newPostgres(): Promise<string> {
  return copyOfDatabase(BARE);
}

/** One that is filled once. Gives what makes a copy of it, and what filling it left. */
export async function fillPostgres<Left>(fill: (database: string) => Promise<Left>) {
  const name = await create(BARE);
  const left = await fill(urlOf(server(), OWNER, name));
  return { copy: () => copyOfDatabase(name), left };
}

async function copyOfDatabase(template: string): Promise<string> {
  const name = await create(template);
  afterFile(() => void ended.push(name));
  return urlOf(server(), OWNER, name);
}

/** Copying files is a quarter of the work that PostgreSQL's own way is, for one so small. */
async function create(template: string): Promise<string> {
  const admin = await (session ??= connect());
  for (const name of ended.splice(0)) await admin.query(`drop database ${name} with (force)`);
  count += 1;
  const name = `test_${process.pid}_${count}`;
  await admin.query(
    `create database ${name} template ${template} owner ${OWNER} strategy file_copy`,
  );
  return name;
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: urlOf(server(), SUPERUSER, 'postgres') });
  // It goes with the run; what it is asked later fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

function server(): Reached {
  const reached = inject('postgres');
  if (reached === null) throw new Error('there is no PostgreSQL in this run');
  return reached;
}
