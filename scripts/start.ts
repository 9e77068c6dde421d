import { userInfo } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#server/config.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openData } from '#server/open-data.ts';
import { latestLoad } from '#server/store/loads.ts';
import { buildPages } from './build-pages.ts';
import { EXIT, readArguments, runCommand } from './command.ts';
import { arePagesStale } from './pages-age.ts';
import { formatProblem } from './print-problems.ts';

const HELP = `npm start   启动通报：页面和 API

第一次启动时生成页面、建立数据库并装载 data/；以后直接启动，页面的源码改过才重新生成。

环境变量：
  HOST           监听地址，默认 127.0.0.1
  PORT           端口，默认 3000
  DATABASE_URL   SQLite 文件，默认 var/tongbao.sqlite`;

const root = fileURLToPath(new URL('../', import.meta.url));

await runCommand('start', async () => {
  readArguments(HELP, {});
  const { databaseFile } = readConfig(process.env);
  if (await arePagesStale(root)) {
    console.error('正在生成页面……');
    await buildPages(root);
  }
  const isReady = await fillDatabase(databaseFile);
  if (!isReady) return EXIT.badInput;
  await import('#server/main.ts');
  return EXIT.done;
});

/** Loads data/ into a database that has nothing yet. False when data/ has errors, which are printed. */
async function fillDatabase(file: string): Promise<boolean> {
  const db = await openData(file);
  try {
    if (await latestLoad(db)) return true;
    console.error('第一次启动：正在装载 data/ ……');
    const options = { by: userInfo().username, note: '首次启动', now: new Date() };
    const { problems } = await loadFiles(db, [`${root}data`], options);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) console.error(errors.map(formatProblem).join('\n'));
    return errors.length === 0;
  } finally {
    await db.destroy();
  }
}
