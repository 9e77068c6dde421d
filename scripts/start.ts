import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { OWN_NOTES } from '#domain/own-notes.ts';
import { Refusal } from '#domain/refusal.ts';
import { readConfig } from '#server/config.ts';
import { whyNotListen } from '#server/listening.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openPlace, type DatabasePlace } from '#server/open-data.ts';
import { latestLoad } from '#server/store/loads.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { arePagesStale } from './pages-age.ts';
import { formatProblem } from './print-problems.ts';
import { runApart } from './run-apart.ts';

const HELP = `npm start [-- --new]   启动通报：页面和 API

第一次启动时建立数据库、装载 data/ 并生成页面；以后直接启动，页面的源码改过才重新生成。

  --new   在 DATABASE_URL 指定的地方新建数据库（那里没有，或文件是空的）；默认的地方不用
  --help

环境变量：
  HOST           监听地址，默认 127.0.0.1
  PORT           端口，默认 3000
  DATABASE_URL   SQLite 文件，默认 var/tongbao.sqlite

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
  return (await import('#server/main.ts')).exitCode;
});

/** Loads data/ into a database that has nothing yet. False when data/ has errors, which are printed. */
async function fillDatabase(place: DatabasePlace, isNew: boolean): Promise<boolean> {
  const db = await openPlace(place, { isNew });
  try {
    if (await latestLoad(db)) return true;
    console.error('第一次启动：正在装载 data/ ……');
    const options = { by: userInfo().username, note: OWN_NOTES.firstStart.zh, now: new Date() };
    const { problems } = await loadFiles(db, [`${root}data`], options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) console.error(errors.map(formatProblem).join('\n'));
    return errors.length === 0;
  } finally {
    await db.destroy();
  }
}
