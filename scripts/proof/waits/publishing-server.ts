/** A server with a release of so many figures that is approved, to be published while others ask. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EditionStep } from '#domain/edition-steps.ts';
import type { Actor, Role } from '#domain/roles.ts';
import { Refusal } from '#domain/refusal.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import { openLanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import { openEdition } from '#server/desk/prepare.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { textHash } from '#server/loading/table-hash.ts';
import { openData, openServedData } from '#server/open-data.ts';
import { writingOf, type Db } from '#server/store/database.ts';
import { listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import { indicatorId, periodOf, range, regionId, valueOf } from '../../bench/worlds/country.ts';
import { loadCountry } from '../../bench/worlds/load-country.ts';
import { CSRF, TOKEN } from './client.ts';
import { MONTHS, REGIONS, RELEASE } from './made-up-release.ts';

const rows = Number(process.argv[2]);
const folder = await mkdtemp(join(tmpdir(), 'tongbao-publishing-'));
const databaseFile = join(folder, 'proof.sqlite');
await fill(await openData(databaseFile));

const db = await openServedData({ database: databaseFile, isDatabaseNamed: true });
const lanes = openLanes({
  options: { database: databaseFile, logLevel: 'warn' },
  writing: writingOf(db),
  log: (line) => void process.stderr.write(line),
});
const app = await buildApp({
  ...{ db, lanes, pagesRoot: null },
  ...{ version: 'proof', requestsPerMinute: 1_000_000 },
});
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('message', () => process.send?.(Math.round(process.memoryUsage.rss() / 1e6)));
process.on('disconnect', () => void app.close().then(() => rm(folder, { recursive: true })));

async function fill(db: Db): Promise<void> {
  const country = { regions: REGIONS, indicators: Math.ceil(rows / REGIONS), months: MONTHS };
  await loadCountry(db, join(folder, 'world'), country);
  const [li, wang] = [
    await addActor(db, 'li', ['officer'], null),
    await addActor(db, 'wang', ['reviewer'], null),
  ];
  // Who publishes reads drafts too.
  await addActor(db, 'zhao', ['publisher'], TOKEN);
  const release = (await listReleases(db, NOW)).find(({ id }) => id === RELEASE);
  if (!release) throw new Refusal(`没有 ${RELEASE}。`);
  const { key: _, loadedAt: __, ...info } = release;
  const text = writeTable();
  const tidy = { file: '长表.csv', text };
  const table = { kind: 'observations', subject: tidy.file, contentHash: textHash(text) } as const;
  const tables = [{ ...table, table: null, tidy }];
  const now = new Date();
  await openEdition(db, { info, reason: '验证', fromRelease: null, tables }, { actor: li, now });
  const step = (name: EditionStep, actor: Actor, note = '') =>
    stepEdition(db, RELEASE, { step: name, actor, note, now: new Date() });
  await step('submit', li);
  await step('approve', wang);
  await db.destroy();
  // What the disk is still busy with would be counted as waiting.
  await setTimeout(1000);
}

async function addActor(
  db: Db,
  name: string,
  roles: readonly Role[],
  token: string | null,
): Promise<Actor> {
  const at = new Date().toISOString();
  const who = { name, displayName: name, roles: JSON.stringify(roles) };
  await db
    .insertInto('account')
    .values({ ...who, createdAt: at, passwordHash: null })
    .execute();
  if (token !== null) {
    const session = { tokenHash: hashToken(token), accountName: name, csrfToken: CSRF };
    await db
      .insertInto('session')
      .values({ ...session, userAgent: 'proof', createdAt: at, lastSeenAt: at })
      .execute();
  }
  return { name, roles, door: 'session' };
}

/** All places, indicator by indicator. */
function writeTable(): string {
  const lines = range(Math.ceil(rows / REGIONS)).flatMap((indicator) =>
    range(REGIONS).map((region) => {
      const value = valueOf(region, indicator, MONTHS).toFixed(1);
      return `${RELEASE},${indicatorId(indicator)},${regionId(region)},${periodOf(MONTHS)},${value}`;
    }),
  );
  return ['release,indicator,region,period,value', ...lines.slice(0, rows)].join('\n');
}
