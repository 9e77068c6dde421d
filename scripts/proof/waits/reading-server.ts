/** The server under proof, a process of its own; it tells its parent where it listens. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#domain/refusal.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import { buildApp } from '#server/app.ts';
import { openEdition } from '#server/desk/prepare.ts';
import { loadFiles } from '#server/loading/load.ts';
import { readingPool } from '#server/loading/reading-pool.ts';
import { openData } from '#server/open-data.ts';
import { listReleases } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';
import { CSRF, RELEASE, TOKEN } from './client.ts';

const folder = await mkdtemp(join(tmpdir(), 'tongbao-latency-'));
const db = await openData(join(folder, 'proof.sqlite'));
const now = new Date();
const at = now.toISOString();
const data = fileURLToPath(new URL('../../../data', import.meta.url));
await loadFiles(db, [data], { by: 'proof', note: '', now });
const who = { name: 'proof', displayName: 'proof', roles: JSON.stringify(['officer']) };
await db
  .insertInto('account')
  .values({ ...who, createdAt: at, passwordHash: null })
  .execute();
const session = { tokenHash: hashToken(TOKEN), accountName: who.name, csrfToken: CSRF };
await db
  .insertInto('session')
  .values({ ...session, userAgent: 'proof', createdAt: at, lastSeenAt: at })
  .execute();
const info = (await listReleases(db, NOW)).find(({ id }) => id === RELEASE);
if (!info) throw new Refusal(`data/ 里没有 ${RELEASE}。`);
const actor = { name: who.name, roles: ['officer' as const], door: 'session' as const };
await openEdition(db, { info, reason: '验证', fromRelease: null }, { actor, now });

const app = await buildApp({ db, pagesRoot: null, version: 'proof', requestsPerMinute: 1_000_000 });
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
process.on('disconnect', () => {
  void app.close().then(() => {
    readingPool.close();
    return rm(folder, { recursive: true, force: true });
  });
});
