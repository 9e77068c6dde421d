import { writeFile } from 'node:fs/promises';
import { readConfig } from '#server/config.ts';
import type { AnnexValues } from '#server/domain/annexes/build.ts';
import { readView } from '#server/plugins/data.ts';
import { writeReleaseWorkbook } from '#server/routes/release-workbook.ts';
import { openDatabase } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { knownRelease } from './known-release.ts';

const HELP = `npm run export -- workbook 通报   一期通报的全部附件，一个 .xlsx 工作簿

  --computed    差距、排位和附注按数据重新计算（默认按印刷原样）
  --out 文件    写入文件；不给则写到标准输出
  --help

例：npm run export -- workbook 2019-06 --out 2019-06.xlsx
    npm run --silent export -- workbook 2019-06 > 2019-06.xlsx
导出的工作簿可以用 npm run load 再装载。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

await runCommand('export', async () => {
  const { values, positionals } = readArguments(HELP, {
    computed: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
  });
  const [what, releaseId, ...rest] = positionals;
  if (what !== 'workbook') throw new UsageError('请说明导出什么：workbook。');
  if (!releaseId || rest.length > 0) throw new UsageError('请给出一期通报的编号，如 2019-06。');
  if (!values.out && process.stdout.isTTY)
    throw new UsageError('工作簿不能显示在终端上，请用 --out 给出文件名。');
  const bytes = await exportWorkbook(releaseId, values.computed ? 'computed' : 'printed');
  if (values.out) await writeFile(values.out, bytes);
  else process.stdout.write(bytes);
  return EXIT.done;
});

async function exportWorkbook(releaseId: string, values: AnnexValues): Promise<Uint8Array> {
  const db = await openDatabase(readConfig(process.env).databaseFile);
  try {
    const view = await readView(db, await latestLoad(db));
    const release = knownRelease(view, releaseId);
    return await writeReleaseWorkbook(db, release, view, values);
  } finally {
    await db.destroy();
  }
}
