import { cellName } from '#domain/cell-name.ts';
import { findFindings } from '#domain/findings/find.ts';
import { mergeFindings } from '#domain/findings/merge.ts';
import type { FindingPlace, Mistake } from '#domain/findings/types.ts';
import { loadHeldAmounts } from '#server/answers/held-amounts.ts';
import { readConfig } from '#server/config.ts';
import { readView } from '#server/view/data-view.ts';
import { openReadOnly, type Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { printedTables } from '#server/view/printed-tables.ts';
import { checkDraftFile, describeDraft, hasErrors } from './check-draft.ts';
import { EXIT, readArguments, runCommand, UsageError } from './command.ts';
import { knownRelease } from './known-release.ts';

const HELP = `npm run check -- 通报   核对一期通报：印的和算的有哪些不一致

  --draft 文件   改为核对一份通报稿（.docx 或 .txt）：写的和算的有哪些不一致，漏了什么
  --json         结果按 JSON 输出
  --help

没有不符时退出码为 0，有不符或缺漏为 1。例：npm run check -- 2019-06 --draft 通报稿.docx`;

await runCommand('check', async () => {
  const { values, positionals } = readArguments(HELP, {
    draft: { type: 'string' },
    json: { type: 'boolean' },
  });
  const [releaseId, ...rest] = positionals;
  if (!releaseId || rest.length > 0) throw new UsageError('请给出一期通报的编号，如 2019-06。');
  const db = await openReadOnly(readConfig(process.env).database);
  try {
    if (values.draft !== undefined) {
      const check = await checkDraftFile(db, releaseId, values.draft);
      console.log(
        values.json ? JSON.stringify(check, null, 2) : describeDraft(values.draft, check),
      );
      return hasErrors(check) ? EXIT.badInput : EXIT.done;
    }
    const findings = await checkRelease(db, releaseId);
    console.log(values.json ? JSON.stringify(findings, null, 2) : describe(releaseId, findings));
    return findings.some(({ severity }) => severity === 'error') ? EXIT.badInput : EXIT.done;
  } finally {
    await db.destroy();
  }
});

async function checkRelease(db: Db, id: string): Promise<Mistake[]> {
  const view = await readView(db, await latestLoad(db));
  const release = knownRelease(view, id);
  const tables = await printedTables(view, release.key);
  const { find: heldAmount } = await loadHeldAmounts(view, tables);
  const { dictionary } = view;
  const { period, completeWithout } = release;
  const input = { tables, dictionary, period, completeWithout, heldAmount };
  return mergeFindings(findFindings(input));
}

function describe(releaseId: string, findings: readonly Mistake[]): string {
  if (findings.length === 0) return `${releaseId}：印的和算的完全一致。`;
  const blocks = findings.map(({ severity, places, printed, computed, message, cause }) => {
    const kind = severity === 'error' ? '不符' : '提示';
    const [first = '', ...others] = places.map(shownPlace);
    const also = others.length > 0 ? `\n  另见 ${others.join('；')}` : '';
    return `${kind} ${first}${also}\n  印的：${printed || '（空白）'}\n  算的：${computed || '（空白）'}\n  ${message}${cause}`;
  });
  return [...blocks, `${releaseId}：共 ${findings.length} 个问题。`].join('\n');
}

function shownPlace({ file, sheet, row, column }: FindingPlace): string {
  return [file, sheet, cellName(row, column)].filter(Boolean).join(' ');
}
