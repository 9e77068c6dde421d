import { backUp } from '#server/backup/back-up.ts';
import { readConfig } from '#server/config.ts';
import { backUpServer } from '#server/moving/back-up-server.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { readArguments, runCommand, UsageError } from './command.ts';
import { sayFrozen, tellFrozen } from './say-frozen.ts';

const HELP = `npm run backup -- 文件   把数据库备份成一个新文件，服务开着也可以

  --json   结果按 JSON 输出
  --help

备份的是某一时刻的全部内容，写完后重新读出核验：与原来逐行相同、SQLite 自检、审计日志和导入过的
每一个数。相符才得到文件名，权限 0600；不覆盖已有的文件。固定的内容在备份旁的 文件.frozen 文件夹里，
逐份与校验值比对；有缺的，备份照做，说出缺哪些，退出码 1。不相符、已有文件、磁盘满：退出码 1。
数据库在 PostgreSQL 上的，备份也是一个 SQLite 文件，同样核验；每天的备份另用 pg_dump 或 WAL 归档。
中途被杀可能留下名字里有 .part-进程号 的文件，可以删去。
例：npm run backup -- /backup/tongbao-$(date +%F).sqlite
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

await runCommand('backup', async () => {
  const { values, positionals } = readArguments(HELP, { json: { type: 'boolean' } });
  const [file, ...rest] = positionals;
  if (file === undefined || file === '' || rest.length > 0)
    throw new UsageError('请给出一个备份文件的名字。');
  const { database } = readConfig(process.env);
  const report = await (isPostgres(database) ? backUpServer : backUp)(database, file);
  const { bytes, acts, loads, head, contentHash, sha256 } = report;
  const lines = [
    `已备份到 ${file}：${(bytes / 1e6).toFixed(1)} MB，${loads} 次导入，${acts} 条审计记录，核验相符。`,
    ...tellFrozen(report, file),
    `数据的哈希：${contentHash}`,
    `最后一条审计记录的校验值：${head}`,
    `文件的 SHA-256：${sha256}`,
  ];
  console.log(values.json ? JSON.stringify({ file, ...report }, null, 2) : lines.join('\n'));
  return sayFrozen(report, file);
});
