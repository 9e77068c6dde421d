import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { collectFiles } from '#server/loading/collect-files.ts';
import { notRead } from '#server/loading/folder-files.ts';
import { mustFit, type KeptTemplate } from '#server/loading/layouts/layout-known.ts';
import { readUploadGuarded } from '#server/loading/read-guarded.ts';
import { knownForUploads } from '#server/loading/stored-upload.ts';
import { requireDraftEdition } from '#server/desk/prepare.ts';
import { problemsOf, requireReady } from '#server/desk/take-upload.ts';
import { stepEdition } from '#server/desk/workflow.ts';
import { readView } from '#server/view/data-view.ts';
import { takeTables } from '#server/desk/take-tables.ts';
import type { Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { settleLacking } from '#server/desk/settle-lacking.ts';
import type { LackingChoice } from '#domain/corrections/lacking.ts';
import { lackingProblem } from '#server/loading/lacking-lines.ts';
import { actingAs } from './acting-as.ts';
import { UsageError } from './command.ts';
import { describeLeftOut, formatProblem } from './print-problems.ts';

export interface DraftOrder {
  paths: readonly string[];
  releaseId: string | undefined;
  as: string | undefined;
  note: string;
  /** Why warnings are accepted. */
  accept: string;
  /** Send it to the reviewer at once. */
  submit: boolean;
  /** Files in folders that are no tables stop nothing. */
  ignoreOthers: boolean;
  /** Names of lines and columns of printed tables that are not to be read. */
  leaveOut: readonly string[];
  /** By which the tables are to be read, whatever their kind. */
  template: KeptTemplate | undefined;
  /** What becomes of lines that a correction lacks. */
  missing: LackingChoice;
}

/** What came of it: lines to print, and whether it was done. */
export interface DraftOutcome {
  lines: string[];
  isDone: boolean;
}

/** Takes files into the draft of a release, as the desk does. @throws UsageError, Problem */
export async function loadIntoDraft(db: Db, order: DraftOrder): Promise<DraftOutcome> {
  const { releaseId, paths, note, accept, submit, ignoreOthers, leaveOut, missing } = order;
  if (releaseId === undefined) throw new UsageError('请用 --release ID 写明是哪一期的草稿。');
  const actor = await actingAs(db, order.as);
  const [now, view] = [new Date(), await readView(db, await latestLoad(db))];
  const edition = await requireDraftEdition(db, releaseId);
  const { info } = edition;
  const { tables: files, leftOut } = await collectFiles(paths);
  const uploaded = await Promise.all(
    files.map(async ({ path }) => ({ name: basename(path), bytes: await readFile(path) })),
  );
  const { template } = order;
  const ofUploads = await knownForUploads(db, view.dictionary, info);
  const known = {
    ...{ ...ofUploads, leaveOut },
    ...(template && {
      templates: [template],
      shown: uploaded.map(({ name: file }) => ({ file, ...mustFit(template) })),
    }),
  };
  const reading = await readUploadGuarded(uploaded, known);
  const problems = [...(ignoreOthers ? [] : leftOut.map(notRead)), ...problemsOf(reading)];
  const lines = problems.map(formatProblem);
  for (const { file, sheet, leftOut: cells } of reading.items) {
    lines.push(...cells.map((cell) => describeLeftOut({ file, sheet, ...cell })));
  }
  if (problems.some(({ severity }) => severity === 'error')) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return { lines: [...lines, `共 ${errors} 处错误，草稿没有改变。`], isDone: false };
  }
  const { warnings, ...ready } = requireReady(reading);
  const { tables, lacking } = await settleLacking(view, edition, ready.tables, missing);
  lines.push(...lacking.map(lackingProblem).map(formatProblem));
  await takeTables(
    view,
    releaseId,
    { ...ready, tables, warnings, lacking, note, warningsReason: accept },
    { actor, now },
  );
  lines.push(`已导入 ${releaseId} 的草稿：${tables.length} 张表。`);
  if (submit) {
    await stepEdition(db, releaseId, { step: 'submit', actor, note, now });
    lines.push('已送审。');
  }
  return { lines, isDone: true };
}
