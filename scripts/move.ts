import { readPlace } from '#server/database-setting.ts';
import { move } from '#server/moving/move.ts';
import { isPostgres, tellDatabase } from '#server/store/engine/place.ts';
import { readArguments, runCommand, UsageError } from './command.ts';
import { showProgress } from './progress.ts';
import { sayFrozen, tellFrozen } from './say-frozen.ts';

const HELP = `npm run move -- --from 数据库 --to 数据库   在 SQLite 文件和 PostgreSQL 之间搬整个数据库

  --from 数据库   从哪里：SQLite 文件的路径，或 postgres://…；内容不改动
  --to 数据库     到哪里：另一种；要是新的或空的（PostgreSQL 先 createdb）
  --restart      上一次中断了的丢掉，从头搬；不加则接着搬
  --while-open   服务或别的命令正开着原来的数据库也搬：搬的是开始那一刻的内容，以后写进去的留在原处
  --json         结果按 JSON 输出
  --help

搬的是全部：数据、各次导入、账号、审计日志、草稿、固定的内容，编号都不变。搬完逐表与原来的逐行比较，再核验
审计日志、导入过的每一个数和数据的哈希；都相符，新的才能用，在那以前谁也打不开它。中断了（断电、
被杀），把同一条命令再做一次。原来的改过，就要 --restart。不相符、有数据、连不上：退出码 1。
例：createdb tongbao
    npm run move -- --from var/tongbao.sqlite --to postgres://tongbao@127.0.0.1/tongbao
以后把 DATABASE_URL 指到新的，旧的留作备份。口令可以放在 PGPASSWORD 或 ~/.pgpass 里。
SQLite 到 SQLite 用 npm run backup，PostgreSQL 到 PostgreSQL 用 pg_dump。`;

await runCommand('move', async () => {
  const { values, positionals } = readArguments(HELP, {
    from: { type: 'string' },
    to: { type: 'string' },
    restart: { type: 'boolean' },
    'while-open': { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError(`不认识“${positionals.join(' ')}”。`);
  const { from, to } = readEnds(values.from, values.to);
  const { progress, end } = showProgress();
  const { restart = false, 'while-open': whileOpen = false } = values;
  const report = await move({ from, to, restart, whileOpen, progress }).finally(end);
  const { rows, acts, loads, contentHash, head } = report;
  const lines = [
    `已搬到 ${tellDatabase(to)}：${rows} 行，${loads} 次导入，${acts} 条审计记录，核验相符。`,
    ...tellFrozen(report, to),
    `数据的哈希：${contentHash}`,
    `最后一条审计记录的校验值：${head}`,
  ];
  console.log(values.json ? JSON.stringify(report, null, 2) : lines.join('\n'));
  return sayFrozen(report, to);
});

/** @throws UsageError, SettingError */
function readEnds(from: string | undefined, to: string | undefined): { from: string; to: string } {
  if (from === undefined || to === undefined) throw new UsageError('请写上 --from 和 --to。');
  const ends = { from: readPlace('--from', from), to: readPlace('--to', to) };
  const [isFrom, isTo] = [isPostgres(ends.from), isPostgres(ends.to)];
  if (isFrom !== isTo) return ends;
  throw new UsageError(
    isFrom
      ? '两边都是 PostgreSQL：请用 pg_dump 和 pg_restore，或 createdb --template。'
      : '两边都是 SQLite 文件：请用 npm run backup。',
  );
}
