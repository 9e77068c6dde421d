import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import manifest from '../package.json' with { type: 'json' };
import { makeFirstInvitation } from './accounts/invitations.ts';
import { openLanes } from './answering/lanes.ts';
import { buildApp } from './app.ts';
import { buildId } from './build-id.ts';
import { prepareSpoolFolder } from './exporting/spool-folder.ts';
import { readingPool } from './loading/reading-pool.ts';
import { logTo } from './log-output.ts';
import { readConfig } from './config.ts';
import { explainListening } from './listening.ts';
import { spoolPlace } from './spool-place.ts';
import { siteAddress } from './site-address.ts';
import { createServersLog } from './servers-log.ts';
import { faultOfFile, serversOf, writingOf } from './store/database.ts';
import type { FileFault } from './store/file-watch.ts';
import { describeFault, storeFaultOf } from './store/store-faults.ts';
import { openServedData } from './open-data.ts';
import { sweepDaily } from './sweep-daily.ts';
import { sweepOften } from './sweep-often.ts';

const config = readConfig(process.env);
const root = fileURLToPath(new URL('..', import.meta.url));
const logger = logTo(process.stderr, config.logLevel);

const db = await openServedData(config);
const folder = await prepareSpoolFolder(spoolPlace(config));
const app = await buildApp({
  db,
  lanes: openLanes({
    options: {
      database: config.database,
      readUrls: config.readUrls,
      logLevel: config.logLevel,
    },
    writing: writingOf(db),
    log: (line) => {
      logger.stream.write(line);
    },
  }),
  pagesRoot: join(root, 'build/web'),
  version: manifest.version,
  build: buildId(root, [config.siteUrl ?? '']),
  logger,
  trustedProxies: config.trustedProxies,
  requestsPerMinute: config.requestsPerMinute,
  answersMegabytes: config.answersMegabytes,
  frozen: config.frozen,
  spool: { ...config.spool, ...(folder !== undefined && { folder }) },
  metricsToken: config.metricsToken,
  siteUrl: config.siteUrl,
  allowedHosts: config.allowedHosts,
  hstsDays: config.hstsDays,
  listenersPerAddress: config.listenersPerAddress,
});
const FAULTS: Readonly<Record<FileFault, string>> = {
  moved: `数据库文件或它的日志（-wal、-shm）被删除、移走或换掉了：${config.database}`,
  damaged: `数据库文件损坏，不再写入：${config.database}。请停下服务，用 npm run audit -- verify 查看，并从备份恢复。`,
};
// An embargo ends at its time, and a database that went away or is damaged is told, though nobody should ask.
let knownFault: FileFault | null = null;
const tellServers = createServersLog(app.log);
const clock = setInterval(() => {
  const fault = faultOfFile(app.db);
  if (fault !== null && fault !== knownFault) app.log.error(FAULTS[fault]);
  knownFault = fault;
  tellServers(serversOf(app.db));
  app.view().catch((error: unknown) => app.log.error(error));
}, 10_000);
clock.unref();
sweepDaily(app, config.frozen);
sweepOften(app);
closeWithGrace({ delay: 5000 }, async ({ err }) => {
  if (err) app.log.error(err);
  await app.close();
  readingPool.close();
});
/** What whoever imports this ends with: 0 once it listens, 1 when it can't. */
export const exitCode = await listen();
process.exitCode = exitCode;

async function listen(): Promise<0 | 1> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    console.error(explainListening(error, config));
    await app.close();
    return 1;
  }
  const [address] = app.addresses();
  const port = typeof address === 'object' ? address.port : config.port;
  const site = config.siteUrl ?? siteAddress(config.host, port, networkInterfaces());
  console.log(`通报已就绪：${site}`);
  await inviteFirst(site);
  return 0;
}

/** While there is no account, every start gives a fresh link to the first administrator. */
async function inviteFirst(site: string): Promise<void> {
  const link = await makeFirstInvitation(app.db, app.now()).catch((error: unknown) => {
    // It reads all the same, and the next start gives one.
    if (storeFaultOf(error) === null) throw error;
    app.log.warn({ fault: describeFault(error) }, '现在不能写入，没有看是否要邀请第一位管理员');
    return null;
  });
  if (!link) return;
  console.log(`还没有账号。第一位管理员请打开（72 小时内有效，只能用一次）：${site}${link.path}`);
}
