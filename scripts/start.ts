import { fileURLToPath } from 'node:url';
import { Refusal } from '#domain/refusal.ts';
import { readConfig } from '#server/config.ts';
import { whyNotListen } from '#server/listening.ts';
import { openPlace } from '#server/open-data.ts';
import type { DatabasePlace } from '#server/require-place.ts';
import { latestLoad } from '#server/store/loads.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { loadFirst, SHIPPED } from './first-data.ts';
import { arePagesStale } from './pages-age.ts';
import { runApart } from './run-apart.ts';

const HELP = `npm start [-- --new]   启动通报：页面和 API

第一次启动时建立数据库、导入示例（data/）并生成页面；以后直接启动，页面的源码改过才重新生成。
本单位从头开始：第一位管理员的链接里可以选，或先运行 npm run init。

  --new   在 DATABASE_URL 指定的地方新建数据库（那里没有，或文件是空的）；默认的地方不用
  --help

环境变量：
  HOST           监听地址，默认 127.0.0.1
  PORT           端口，默认 3000
  DATABASE_URL   SQLite 文件，默认 var/tongbao.sqlite；或 PostgreSQL 的网址，postgres://…
  DATABASE_READ_URLS   PostgreSQL 的只读副本，用逗号隔开
  DATA           第一次启动导入哪个文件夹（字典、通报、规划），默认 data/；以后不看

退出码：0 按要求停下；1 启动不了（端口被占、数据库打不开……）；2 用法或设置不对。`;

const root = fileURLToPath(new URL('../', import.meta.url));

/** What can't start says so before anything is loaded or built. */
export const exitCode = await runCommand('start', async () => {
  const { values, positionals } = readArguments(HELP, { new: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  const config = readConfig(process.env);
  const { host, port } = config;
  const refusal = await whyNotListen(host, port);
  if (refusal !== null) throw new Refusal(refusal);
  const isReady = await fillDatabase(config, values.new ?? false);
  if (!isReady) return EXIT.badInput;
  if (await arePagesStale(root)) {
    console.error('正在生成页面……');
    const exitCode = await runApart(new URL('build.ts', import.meta.url));
    if (exitCode !== EXIT.done) return exitCode;
  }
  return (await import('#server/serve.ts')).serve();
});

/** Loads the first figures into a database that has nothing yet. False when they have errors, which are printed. */
async function fillDatabase(
  { dataFolder, ...place }: DatabasePlace & { dataFolder: string | null },
  isNew: boolean,
): Promise<boolean> {
  const db = await openPlace(place, { isNew });
  try {
    if (await latestLoad(db)) return true;
    const folder = dataFolder ?? SHIPPED;
    console.error(`第一次启动：正在导入 ${dataFolder ?? 'data/'} ……`);
    return await loadFirst(db, folder);
  } finally {
    await db.destroy();
  }
}
