import { writeFile } from 'node:fs/promises';
import { readConfig } from '#server/config.ts';
import { bulletinText } from '#domain/bulletin/document.ts';
import { readView } from '#server/view/data-view.ts';
import { loadBulletin, writeBulletinDocx } from '#server/answers/release-bulletin.ts';
import { openReadOnly } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { knownRelease } from './known-release.ts';
import { writeWhole } from './write-whole.ts';

const HELP = `npm run bulletin -- 通报   一期通报的正文，由数据写成

  --docx 文件   另写成公文格式（GB/T 9704-2012）的 .docx，附件在后
  --charts      .docx 的正文中配图：各地未达标占比、各部门与目标的差距，可在 Word、WPS 中修改
  --computed    .docx 的附件中差距、排位和附注按数据重新计算（默认按印刷原样）
  --json        正文按 JSON 输出，每个数字带来源
  --help

没有指标完成情况的通报写不出正文，退出码为 1。例：npm run bulletin -- 2019-06 --docx 通报.docx`;

await runCommand('bulletin', async () => {
  const { values, positionals } = readArguments(HELP, {
    docx: { type: 'string' },
    charts: { type: 'boolean' },
    computed: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [releaseId, ...rest] = positionals;
  if (!releaseId || rest.length > 0) throw new UsageError('请给出一期通报的编号，如 2019-06。');
  const db = await openReadOnly(readConfig(process.env).database);
  try {
    const view = await readView(db, await latestLoad(db));
    const release = knownRelease(view, releaseId);
    const told = await loadBulletin(view, release);
    const { document } = told;
    if (values.docx) {
      const annexValues = values.computed ? 'computed' : 'printed';
      const bytes = await writeBulletinDocx(view, release, {
        ...told,
        values: annexValues,
        hasCharts: values.charts ?? false,
      });
      await writeWhole(values.docx, (path) => writeFile(path, bytes));
      console.error(`已写入 ${values.docx}。`);
    }
    const json = () => JSON.stringify({ release: release.id, ...document }, null, 2);
    process.stdout.write(values.json ? `${json()}\n` : bulletinText(document));
    return EXIT.done;
  } finally {
    await db.destroy();
  }
});
