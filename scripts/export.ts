import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import type { AnnexValues } from '#domain/annexes/build.ts';
import { FORMATS, type Format } from '#server/exporting/formats.ts';
import { longTable } from '#server/exporting/long-table.ts';
import { BOM, writeCsv } from '#server/formats/csv-write.ts';
import { readView } from '#server/view/data-view.ts';
import { writeReleaseWorkbook } from '#server/answers/release-workbook.ts';
import { FilterQuery, LayoutQuery } from '#server/schemas/selection-query.ts';
import { openReadOnly } from '#server/store/database.ts';
import { findOpenEdition } from '#server/store/editions.ts';
import { latestLoad } from '#server/store/loads.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { knownRelease } from './known-release.ts';
import { isClosedPipe } from './output.ts';
import { writeWhole } from './write-whole.ts';

const SUFFIXES = FORMATS.map(({ suffix }) => suffix).join('、');
const HELP = `npm run export -- --format 格式 [--indicator 指标,…] [--region 地区,…] …   所选的数
npm run export -- workbook 通报                                      一期通报的全部附件，一个 .xlsx 工作簿
npm run export -- long-table 通报                                    这一期的长表，写好指标、地区、时期，只等填数（.csv）

所选的数和 /api/v1/observations.<格式> 逐字节相同，参数也相同（/api/docs）：
  --format 格式       ${SUFFIXES}；默认 csv
  --indicator 编号,…  --region 编号,…  --department 编号,…  --release 通报,…
  --from 2019-01  --to 2019-12  --last 12（最近几个月）  --status unmet,…
  --values actual,target,gap,status,rank,printed,flags   --sort=-gap  --vintages all
  --layout wide  --across region|indicator|period  --names long|short|id  --lang zh|en
  --asOf 2020-01-01  --bom 0  --sheets one|region|indicator
附件：
  --computed          差距、排位和附注按数据重新计算（默认按印刷原样）

  --out 文件          写入文件；不给则写到标准输出
  --help

例：npm run --silent export -- --release 2019-06 --values actual,gap,rank --format csv > 2019-06.csv
    npm run export -- workbook 2019-06 --out 2019-06.xlsx
    npm run export -- long-table 2019-06 --out 长表.csv
导出的附件工作簿、填好的长表可以用 npm run load 再导入；长表里没有填的行不读入，原来的数不变。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

const PARAMETERS = [...Object.keys({ ...FilterQuery, ...LayoutQuery }), 'asOf', 'bom', 'sheets'];
const PARAMETER_OPTIONS = Object.fromEntries(
  PARAMETERS.map((name) => [name, { type: 'string' } as const]),
);

await runCommand('export', async () => {
  const { values, positionals } = readArguments(HELP, {
    ...PARAMETER_OPTIONS,
    format: { type: 'string', short: 'f' },
    computed: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
  });
  const parameters = Object.entries(values).flatMap(([name, value]) =>
    PARAMETERS.includes(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
  const isForFigures = parameters.length > 0 || values.format !== undefined;
  const [what, releaseId, ...rest] = positionals;
  if (what !== 'workbook' && what !== 'long-table') {
    if (positionals.length > 0 || !isForFigures) {
      throw new UsageError(
        '请说明导出什么：workbook、long-table，或用 --format、--indicator 等选出数来。',
      );
    }
    if (values.computed) throw new UsageError('--computed 只用于 workbook。');
    await exportFigures(parameters, formatOf(values.format ?? 'csv'), values.out);
    return EXIT.done;
  }
  if (isForFigures) throw new UsageError(`${what} 是整期的，不能再选指标、地区或格式。`);
  if (!releaseId || rest.length > 0) throw new UsageError('请给出一期通报的编号，如 2019-06。');
  if (what === 'workbook') refuseTerminal(values.out, '工作簿');
  else if (values.computed) throw new UsageError('--computed 只用于 workbook。');
  const bytes =
    what === 'workbook'
      ? await exportWorkbook(releaseId, values.computed ? 'computed' : 'printed')
      : await exportLongTable(releaseId);
  if (values.out) await writeWhole(values.out, (path) => writeFile(path, bytes));
  else process.stdout.write(bytes);
  return EXIT.done;
});

function formatOf(suffix: string): Format {
  const format = FORMATS.find((one) => one.suffix === suffix.replace(/^\./u, ''));
  if (!format) throw new UsageError(`没有“${suffix}”这种格式。可用：${SUFFIXES}。`);
  return format;
}

/** Through the API itself, so that its bytes, and what it refuses, are the same. */
async function exportFigures(
  parameters: readonly (readonly [string, string])[],
  { suffix, contentType }: Format,
  out: string | undefined,
): Promise<void> {
  if (!/^(?:text|application\/json)/u.test(contentType)) refuseTerminal(out, `.${suffix}`);
  const db = await openReadOnly(readConfig(process.env).database);
  // Nobody asks again: what is written passes through to its one reader.
  const spool = { megabytes: 0 };
  const app = await buildApp({ db, pagesRoot: null, version: 'export', spool });
  // The API keeps what failed inside to its log, which there is none of here.
  const faults: Error[] = [];
  app.addHook('onError', (_request, _reply, error, done) => {
    faults.push(error);
    done();
  });
  try {
    const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
    const response = await app.inject({
      url: `/api/v1/observations.${suffix}?${query}`,
      payloadAsStream: true,
    });
    if (response.statusCode >= 500) throw faults[0] ?? new Error(`status ${response.statusCode}`);
    if (response.statusCode !== 200) throw new UsageError(await readProblem(response.stream()));
    if (out === undefined) await pipeline(response.stream(), process.stdout);
    else await writeWhole(out, (path) => pipeline(response.stream(), createWriteStream(path)));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  } finally {
    await app.close();
  }
}

async function readProblem(body: Readable): Promise<string> {
  const problem = await json(body);
  const isProblem = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return isProblem ? String(problem.detail) : 'the API refused';
}

function refuseTerminal(out: string | undefined, what: string): void {
  if (out || !process.stdout.isTTY) return;
  throw new UsageError(`${what}不能显示在终端上，请用 --out 给出文件名。`);
}

/** Of a release that is being prepared too. */
async function exportLongTable(releaseId: string): Promise<string> {
  const db = await openReadOnly(readConfig(process.env).database);
  try {
    const view = await readView(db, await latestLoad(db));
    const isPublished = view.releases.some(({ id }) => id === releaseId);
    const edition = isPublished ? null : await findOpenEdition(db, releaseId);
    const release = edition?.info ?? knownRelease(view, releaseId);
    return BOM + writeCsv(await longTable(view, release));
  } finally {
    await db.destroy();
  }
}

async function exportWorkbook(releaseId: string, values: AnnexValues): Promise<Uint8Array> {
  const db = await openReadOnly(readConfig(process.env).database);
  try {
    const view = await readView(db, await latestLoad(db));
    const release = knownRelease(view, releaseId);
    return await writeReleaseWorkbook(view, release, values);
  } finally {
    await db.destroy();
  }
}
