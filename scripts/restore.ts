import { restore } from '#server/backup/restore.ts';
import { readConfig } from '#server/config.ts';
import { Refusal } from '#domain/refusal.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { readArguments, runCommand, UsageError } from './command.ts';
import { sayFrozen, tellFrozen } from './say-frozen.ts';

const HELP = `npm run restore -- 文件   用备份换下现在的数据库；先停下服务

  --while-open   服务或别的命令正开着数据库也换；换完立即重启服务
  --json         结果按 JSON 输出
  --help

先核验备份并写成副本，再换上；原来的数据库改名留在旁边（….before-restore-时间.sqlite），不删除。
固定的内容从备份旁的 文件.frozen 文件夹恢复；有缺的，说出缺哪些，退出码 1。
换上之后再核验一次。备份不相符、数据库正被使用：什么也不改，退出码 1。
中途被杀时数据库是原来的或备份的，另可能留下名字里有 .restoring-进程号
的文件，可以删去。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

const ON_SERVER =
  '数据库在 PostgreSQL 上，npm run restore 不换它。备份是 SQLite 文件的（npm run backup 做的）：createdb 一个新的，npm run move -- --from 文件 --to 它，再把 DATABASE_URL 指过去；是 pg_dump 或 WAL 归档的，用 pg_restore 或 PostgreSQL 自己的恢复。';

await runCommand('restore', async () => {
  const { values, positionals } = readArguments(HELP, {
    'while-open': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || file === '' || rest.length > 0)
    throw new UsageError('请给出一个备份文件。');
  const { database } = readConfig(process.env);
  if (isPostgres(database)) throw new Refusal(ON_SERVER);
  const options = { now: new Date(), whileOpen: values['while-open'] ?? false };
  const report = await restore(file, database, options);
  const { aside, acts, loads, contentHash, head } = report;
  const lines = [
    `已恢复 ${database}：${loads} 次导入，${acts} 条审计记录，核验相符。`,
    ...(aside === null ? [] : [`原来的数据库在 ${aside}。`]),
    ...tellFrozen(report, database),
    `数据的哈希：${contentHash}`,
    `最后一条审计记录的校验值：${head}`,
  ];
  console.log(values.json ? JSON.stringify({ file, ...report }, null, 2) : lines.join('\n'));
  return sayFrozen(report, database);
});
