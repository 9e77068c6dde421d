import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { PROBLEMS } from '#server/problem.ts';
import { openServed } from '#server/store/database.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { updateLoad } from '#server/store/loads.ts';
import {
  emptyDatabase,
  fixtureApp,
  fixtureDatabase,
  fixtureFile,
  LOADED_AT,
} from '#test/support/database.ts';
import { IS_POSTGRES, testOnPostgres } from '#test/support/engine.ts';
import { readText } from '#test/support/imports.ts';
import { assertProblem } from '#test/support/problem.ts';

/** A machine that asks for itself. */
const OWN = { host: '127.0.0.1:3000' };
const read = async (app: FastifyInstance, headers: Record<string, string> = OWN) =>
  (await app.inject({ url: '/metrics', headers })).body;

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(await fixtureDatabase());
});

describe('what is measured', () => {
  test('answers, by the pattern of their address and their status', async () => {
    await app.inject('/api/v1/releases/2019-06');
    await app.inject('/api/v1/releases/2018-06');
    await app.inject('/nowhere/at/all');
    const text = await read(app);
    for (const line of [
      'tongbao_http_request_duration_seconds_count{method="GET",route="/api/v1/releases/:release",status="200"} 1',
      'tongbao_http_request_duration_seconds_count{method="GET",route="/api/v1/releases/:release",status="404"} 1',
      'tongbao_http_request_duration_seconds_count{method="GET",route="none",status="404"} 1',
      'tongbao_problems_total{code="unknown-release"} 1',
      'tongbao_build_info{version="1.2.3",build="1.2.3",node="' + process.version + '"} 1',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).not.toContain('2018-06');
    expect(text).not.toContain('/at/all');
  });

  test('the data, the database and what is read', async () => {
    const text = await read(app);
    const valueOf = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'mu').exec(text)?.[1]);
    expect(valueOf('tongbao_last_publication_timestamp_seconds')).toBe(
      Date.parse(LOADED_AT) / 1000,
    );
    expect(valueOf('tongbao_last_load_id')).toBe(1);
    expect(valueOf('tongbao_last_load_figures')).toBeGreaterThan(100);
    expect(valueOf('tongbao_database_bytes')).toBeGreaterThan(100_000);
    expect(valueOf('tongbao_reading_waiting')).toBe(0);
    expect(valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  test('acts that had their turn to write', async () => {
    const file = await fixtureFile();
    const db = await openServed(file);
    const own = await fixtureApp(db);
    expect(await read(own)).toContain('\ntongbao_write_turns_total 0\n');
    await db.transaction().execute((trx) => updateLoad(trx, 1, { note: '试' }));
    const text = await read(own);
    expect(text).toContain(
      '\n# TYPE tongbao_write_turns_total counter\ntongbao_write_turns_total 1\n',
    );
    expect(text).toContain('\ntongbao_write_waiting 0\n');
    await own.close();
  });

  testOnPostgres('the servers of PostgreSQL, by their names without passwords', async () => {
    const file = await fixtureFile();
    const own = await fixtureApp(await openServed(file));
    const text = await read(own);
    await own.close();
    const server = tellDatabase(file);
    expect(text).toContain('\ntongbao_database_primary 1\n');
    expect(text).toContain(`\ntongbao_database_server_up{server="${server}"} 1\n`);
    expect(text).toContain(`\ntongbao_database_server_passed_over{server="${server}"} 0\n`);
    expect(text).not.toContain('tongbao_database_replica_lag_seconds{');
  });

  test('with nothing loaded, no time of a publication', async () => {
    const text = await read(await fixtureApp(await emptyDatabase()));
    expect(text).not.toMatch(/^tongbao_last_publication_timestamp_seconds/mu);
  });

  test('all that the alerts ask for', async () => {
    const text = await read(app);
    const alerts = readText('packaging/prometheus-alerts.yml');
    const asked = alerts.match(/\b(?:tongbao|nodejs|process)_[a-z0-9_]+/gu) ?? [];
    expect(asked.length).toBeGreaterThan(5);
    const silent = asked.filter((name) => !text.includes(`\n${name}`));
    // The log beside a file: a server watches its own.
    expect(silent).toEqual(IS_POSTGRES ? ['tongbao_database_wal_bytes'] : []);
    const codes = [...alerts.matchAll(/code="([^"]+)"/gu)].map(([, code]) => code ?? '');
    expect(codes.filter((code) => !(code in PROBLEMS))).toEqual([]);
  });
});

describe('who may read it', () => {
  const ask = (on: FastifyInstance, headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
    on.inject({ url: '/metrics', headers, remoteAddress });

  test.for(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000'])(
    'this machine, by its own name %s',
    async (host) => {
      expect((await ask(app, { host })).statusCode).toBe(200);
    },
  );

  test.for([
    { name: 'another machine', headers: OWN, from: '203.0.113.7' },
    { name: 'a page that gave itself this machine’s address', headers: { host: 'evil.example' } },
    { name: 'a proxy on this machine', headers: { ...OWN, 'x-forwarded-for': '203.0.113.7' } },
    { name: 'a proxy that says only https', headers: { ...OWN, 'x-forwarded-proto': 'https' } },
  ])('not $name', async ({ headers, from }) => {
    assertProblem(await ask(app, headers, from), 'forbidden');
  });

  test('with a token whoever has it, from anywhere, and nobody else', async () => {
    const metricsToken = 'sixteen-and-more';
    const db = await emptyDatabase();
    const own = await buildApp({ db, pagesRoot: null, version: '1', metricsToken });
    const bearer = (word: string) => ({ ...OWN, authorization: `Bearer ${word}` });
    expect((await ask(own, bearer(metricsToken), '203.0.113.7')).statusCode).toBe(200);
    assertProblem(await ask(own, bearer('another-of-sixteen')), 'forbidden');
    assertProblem(await ask(own, OWN), 'forbidden');
  });
});
