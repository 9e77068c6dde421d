import { accessSync, constants } from 'node:fs';
import { userInfo } from 'node:os';
import { damagedBy, verifyDatabase } from '#server/audit/verify-database.ts';
import { verifyFrozen } from '#server/audit/verify-frozen.ts';
import type { AuditVerdict } from '#server/audit/verify.ts';
import { readConfig } from '#server/config.ts';
import { Problem } from '#server/problem.ts';
import { openPlace } from '#server/open-data.ts';
import { requireThere, type DatabasePlace } from '#server/require-place.ts';
import { writeActsCsv } from '#server/answers/audit-csv.ts';
import { readActFilter } from '#server/answers/act-filter.ts';
import { pagesOfActs, type ActFilter } from '#server/store/act-pages.ts';
import { appendAct } from '#server/store/acts.ts';
import { readAuditState } from '#server/store/audit-state.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { isPostgres } from '#server/store/engine/place.ts';
import { frozenBytesAt } from '#server/store/frozen-bytes-of.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';

const HELP = `npm run audit -- verify   核验审计日志，以及导入过的每一个数

  --head 校验值  以前记下的校验值：它应当还在日志里（可以给几个）
  --json         结果按 JSON 输出

npm run --silent audit -- export > 审计日志.csv   导出日志，全部各列，从旧到新

  --from 日期    从这一天（或这一时刻）起
  --to 日期      到这一天（含）为止
  --json         按 JSON 输出

  --help

核验先由 SQLite 自检文件，再走完日志，再把固定的内容（数据库旁的 .frozen 文件夹）逐份与校验值比对。
不符时说出第一处不符在哪里，退出码为 1。相符时给出最后一条的校验值：请把它记在数据库
以外的地方（另一台机器、签字的纸），以后用 --head 核对，就能知道日志有没有被整个改写过。
导出这件事本身也记入日志。核验不改动数据库，服务开着也可以做。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

const HASH = /^[0-9a-f]{64}$/u;

await runCommand('audit', async () => {
  const { values, positionals } = readArguments(HELP, {
    head: { type: 'string', multiple: true },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [what, ...rest] = positionals;
  if ((what !== 'verify' && what !== 'export') || rest.length > 0) {
    throw new UsageError('请说明做什么：verify（核验）或 export（导出）。');
  }
  const { head: heads = [], from, to, json: isJson = false } = values;
  if (what === 'verify') {
    if (from !== undefined || to !== undefined)
      throw new UsageError('verify 总是核验整个日志，没有 --from 和 --to。');
    const wrong = heads.find((one) => !HASH.test(one));
    if (wrong !== undefined)
      throw new UsageError(`--head 应是 64 位十六进制的校验值，收到“${wrong}”。`);
    return verify(readConfig(process.env).database, heads, isJson);
  }
  if (heads.length > 0) throw new UsageError('export 没有 --head。');
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const filter = readRange(range);
  return exportFrom(readConfig(process.env), { filter, range, isJson });
});

/** A time that can't be read is one that was typed wrongly. @throws UsageError */
function readRange(range: Record<string, string>): ActFilter {
  try {
    return readActFilter(range);
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(`--${error.message}`, { cause: error });
    throw error;
  }
}

/** Beside a working server, and never changing anything: neither made nor brought up to date. */
async function verify(file: string, heads: readonly string[], isJson: boolean): Promise<number> {
  const verdict = await verdictOn(file, heads);
  console.log(isJson ? JSON.stringify(verdict, null, 2) : describe(verdict));
  return verdict.ok ? EXIT.done : EXIT.badInput;
}

async function verdictOn(file: string, heads: readonly string[]): Promise<AuditVerdict> {
  const db = await openReadOnly(file).catch((error: unknown) => {
    const verdict = damagedBy(error);
    if (!verdict) throw error;
    return verdict;
  });
  if ('ok' in db) return db;
  try {
    const verdict = await verifyDatabase(db, heads);
    if (!verdict.ok) return verdict;
    const fault = await verifyFrozen(db, frozenBytesAt(db, file));
    return { ...verdict, ok: fault === null, fault };
  } finally {
    await db.destroy();
  }
}

function describe({ acts, loads, head, notes, fault }: AuditVerdict): string {
  const lines = notes.map(({ message }) => `注意  ${message}`);
  if (fault) return [...lines, `不符  ${fault.message}`].join('\n');
  return [
    ...lines,
    `相符：${acts} 条记录首尾相接，${loads} 次导入的内容与导入时相同。`,
    `最后一条的校验值（请记在别处）：${head}`,
  ].join('\n');
}

interface ExportOrder {
  filter: ActFilter;
  range: Record<string, string>;
  isJson: boolean;
}

/** The export is noted first, so that what is taken away says that it was; where that may be written. */
async function exportFrom(place: DatabasePlace, order: ExportOrder): Promise<number> {
  const { database } = place;
  await requireThere(database);
  const mayWrite = await isWritable(database);
  if (!mayWrite) console.error('注意：这个数据库不能写，这次导出没有记入日志。');
  const db = await (mayWrite ? openPlace(place) : openReadOnly(database));
  try {
    if (mayWrite) await noteExport(db, order.range);
    await writeActs(db, order);
    return EXIT.done;
  } finally {
    await db.destroy();
  }
}

async function isWritable(database: string): Promise<boolean> {
  if (isPostgres(database)) {
    const { mayWriteOnServer } = await import('#server/store/postgres/may-write.ts');
    return mayWriteOnServer(database);
  }
  try {
    accessSync(database, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function noteExport(db: Db, detail: Record<string, string>): Promise<void> {
  const doing = { at: new Date().toISOString(), by: userInfo().username, door: 'console' } as const;
  const act = { ...doing, kind: 'audit-exported', subject: 'audit', detail } as const;
  await db.transaction().execute((trx) => appendAct(trx, act));
}

async function writeActs(db: Db, { filter, isJson }: ExportOrder): Promise<void> {
  const { lastActId } = await readAuditState(db);
  if (isJson) {
    const acts = [];
    for await (const page of pagesOfActs(db, filter, lastActId)) acts.push(...page);
    console.log(JSON.stringify(acts, null, 2));
  } else {
    for await (const text of writeActsCsv(db, filter, lastActId)) process.stdout.write(text);
  }
}
