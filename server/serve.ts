import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import manifest from '../package.json' with { type: 'json' };
import { makeFirstInvitation } from './accounts/invitations.ts';
import { openLanes } from './answering/lanes.ts';
import { buildApp } from './app.ts';
import { buildId } from './build-id.ts';
import { prepareSpoolFolder } from './exporting/spool-folder.ts';
import { readingPool } from './loading/reading-pool.ts';
import { logTo } from './log-output.ts';
import { readConfig, type Config } from './config.ts';
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

const root = fileURLToPath(new URL('..', import.meta.url));

/** Serves as the environment says. Gives what the program ends with: 0 once it listens, 1 when it can't. @throws Refusal */
export async function serve(): Promise<0 | 1> {
  const config = readConfig(process.env);
  const app = await openApp(config);
  const end = closeWithGrace({ delay: 5000 }, async ({ err }) => {
    if (err) app.log.error(err);
    await close(app);
  });
  watch(app, config);
  if (await listen(app, config)) return 0;
  // It would end with 0, as what was told to end.
  end.uninstall();
  await close(app);
  return 1;
}

async function close(app: FastifyInstance): Promise<void> {
  await app.close();
  readingPool.close();
}

async function openApp(config: Config): Promise<FastifyInstance> {
  const logger = logTo(process.stderr, config.logLevel);
  const db = await openServedData(config);
  const folder = await prepareSpoolFolder(spoolPlace(config));
  return buildApp({
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
}

/** An embargo ends at its time, and a database that went away or is damaged is told, though nobody should ask. */
function watch(app: FastifyInstance, config: Config): void {
  const faults: Readonly<Record<FileFault, string>> = {
    moved: `数据库文件或它的日志（-wal、-shm）被删除、移走或换掉了：${config.database}`,
    damaged: `数据库文件损坏，不再写入：${config.database}。请停下服务，用 npm run audit -- verify 查看，并从备份恢复。`,
  };
  let knownFault: FileFault | null = null;
  const tellServers = createServersLog(app.log);
  const clock = setInterval(() => {
    const fault = faultOfFile(app.db);
    if (fault !== null && fault !== knownFault) app.log.error(faults[fault]);
    knownFault = fault;
    tellServers(serversOf(app.db));
    app.view().catch((error: unknown) => app.log.error(error));
  }, 10_000);
  clock.unref();
  sweepDaily(app, config.frozen);
  sweepOften(app);
}

/** False: it can't, which is said. */
async function listen(app: FastifyInstance, config: Config): Promise<boolean> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    console.error(explainListening(error, config));
    return false;
  }
  const [address] = app.addresses();
  const port = typeof address === 'object' ? address.port : config.port;
  const site = config.siteUrl ?? siteAddress(config.host, port, networkInterfaces());
  console.log(`通报已就绪：${site}`);
  await inviteFirst(app, site);
  return true;
}

/** While there is no account, every start gives a fresh link to the first administrator. */
async function inviteFirst(app: FastifyInstance, site: string): Promise<void> {
  const link = await makeFirstInvitation(app.db, app.now()).catch((error: unknown) => {
    // It reads all the same, and the next start gives one.
    if (storeFaultOf(error) === null) throw error;
    app.log.warn({ fault: describeFault(error) }, '现在不能写入，没有看是否要邀请第一位管理员');
    return null;
  });
  if (!link) return;
  console.log(`还没有账号。第一位管理员请打开（72 小时内有效，只能用一次）：${site}${link.path}`);
}
