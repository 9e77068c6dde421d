import { userInfo } from 'node:os';
import { readConfig, type Config } from '#server/config.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { LoadReport } from '#server/loading/report.ts';
import { openPlace } from '#server/open-data.ts';
import { requirePlace } from '#server/require-place.ts';
import { openDatabase, openPrivateCopy, type Db } from '#server/store/database.ts';
import { stateOfPlace } from '#server/store/place-state.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { loadIntoDraft } from './load-draft.ts';
import { requireKeptTemplate } from './kept-template.ts';
import { describeLeftOut, formatProblem } from './print-problems.ts';
import { showProgress } from './progress.ts';

const HELP = `npm run load -- 文件|文件夹…   导入字典、通报、规划和长表

  --release ID   文件旁没有 release.json 时，它们属于哪期通报
  --template 名称|文件.json  按哪个读表模板读（不论是什么样的表）；要有 --release。表样和模板
                 不同时什么也不保存
  --note 文字    这次导入的说明，随导入保存
  --dry-run      只检查，不保存
  --leave-out 名称,名称…  印刷表里这一次不读的行和列（按地区、指标或表头的名称）；在工作台
                 记住的（按发布单位）也不读。按名称没有读的逐处列出
  --ignore-others  文件夹里不是表格的文件只列出，不算错误
  --missing-go   更正的表里没有的行撤下；不加则保留原来的数和目标，并列出

  --draft        导入草稿，不立即算数；要有 --release 和 --as
  --submit       导入草稿并送审
  --as 账号      以谁的名义
  --accept 理由  接受提示的理由

  --new          在 DATABASE_URL 指定的地方新建数据库；默认的地方不用
  --json         结果按 JSON 输出
  --help

文件夹里读 .csv .tsv .txt .xlsx .xlsm .xlsb .xls .et .ods .fods .html .htm 和 release.json；别的文件
逐个列出，什么也不保存，除非加 --ignore-others。隐藏文件和 .md 是说明，不算表格。单独写出的文件
不论叫什么都读。
有错误时什么也不保存，退出码为 1；重复导入相同内容不产生任何改变。
数据库由环境变量 DATABASE_URL 指定，默认 var/tongbao.sqlite。`;

await runCommand('load', async () => {
  const { values, positionals } = readArguments(HELP, {
    release: { type: 'string' },
    template: { type: 'string' },
    note: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'leave-out': { type: 'string' },
    'ignore-others': { type: 'boolean' },
    'missing-go': { type: 'boolean' },
    draft: { type: 'boolean' },
    submit: { type: 'boolean' },
    as: { type: 'string' },
    accept: { type: 'string' },
    new: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  if (positionals.length === 0) throw new UsageError('没有给出要导入的文件或文件夹。');
  const isDryRun = values['dry-run'] ?? false;
  const isForDraft = values.draft === true || values.submit === true;
  if (isDryRun && isForDraft) throw new UsageError('--dry-run 不用于草稿：草稿本来就不算数。');
  const db = await openFor(readConfig(process.env), { isDryRun, isNew: values.new ?? false });
  const missing = values['missing-go'] === true ? ('go' as const) : ('stay' as const);
  const leaveOut = (values['leave-out'] ?? '')
    .split(/[,，、]/u)
    .filter((name) => name.trim() !== '');
  const template =
    values.template === undefined
      ? undefined
      : await requireKeptTemplate(db, values.template, values.release);
  const { progress, end } = showProgress();
  try {
    if (isForDraft) {
      const { release: releaseId, as, note = '', accept = '', submit = false } = values;
      const ignoreOthers = values['ignore-others'] ?? false;
      const order = {
        paths: positionals,
        releaseId,
        as,
        note,
        accept,
        submit,
        ignoreOthers,
        leaveOut,
        template,
        missing,
      };
      const { lines, isDone } = await loadIntoDraft(db, order);
      console.log(lines.join('\n'));
      return isDone ? EXIT.done : EXIT.badInput;
    }
    const report = await loadFiles(db, positionals, {
      by: userInfo().username,
      note: values.note ?? '',
      now: new Date(),
      releaseId: values.release ?? null,
      dryRun: isDryRun,
      ignoreOthers: values['ignore-others'] ?? false,
      leaveOut,
      template,
      missing,
      progress,
    });
    end();
    console.log(
      values.json
        ? JSON.stringify(report, null, 2)
        : describe(report, isDryRun, values['ignore-others']),
    );
    return hasErrors(report) ? EXIT.badInput : EXIT.done;
  } finally {
    await db.destroy();
  }
});

/** What only checks changes nothing; where there is no database yet, it checks against an empty one. */
async function openFor(
  place: Config,
  { isDryRun, isNew }: { isDryRun: boolean; isNew: boolean },
): Promise<Db> {
  if (!isDryRun) return openPlace(place, { isNew });
  await requirePlace(place, isNew);
  const { database } = place;
  return (await stateOfPlace(database)) === 'there'
    ? openPrivateCopy(database)
    : openDatabase(':memory:');
}

function hasErrors({ problems }: LoadReport): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function describe(report: LoadReport, isDryRun = false, ignoresOthers = false): string {
  const lines = report.problems.map(formatProblem);
  lines.push(...report.byName.map(describeLeftOut));
  if (ignoresOthers) lines.push(...report.leftOut.map((file) => `没有读  ${file}`));
  const errors = report.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return [...lines, `共 ${errors} 处错误，什么也没有保存。`].join('\n');
  for (const { file, sheet, outcome, rows } of report.tables) {
    const name = [file, sheet].filter(Boolean).join(' ');
    lines.push(`${outcome === 'loaded' ? '导入' : '没有变化'}  ${name}  ${rows} 行`);
  }
  if (report.dictionaryChanged) lines.push('字典已更新。');
  lines.push(describeOutcome(report, isDryRun));
  return lines.join('\n');
}

function describeOutcome({ loadId, observations, targets }: LoadReport, isDryRun: boolean): string {
  const sum = `${observations} 个数、${targets} 个目标`;
  if (isDryRun) return `检查通过，未保存。导入会新增或修订 ${sum}。`;
  if (loadId === null) return '内容与数据库中的相同，没有任何改变。';
  return `完成：第 ${loadId} 次导入，新增或修订 ${sum}。`;
}
