import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import type { DraftKind } from '#server/formats/draft-file.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { readDraftGuarded } from '#server/loading/read-guarded.ts';
import { readView } from '#server/view/data-view.ts';
import { checkReleaseDraft } from '#server/answers/release-draft.ts';
import type { DraftCheck } from '#server/schemas/draft.ts';
import type { Db } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { UsageError } from './command.ts';
import { knownRelease } from './known-release.ts';

/**
 * A draft in a file, held against the data of a release.
 * @throws UsageError when there is no such release or file; what is wrong with the file otherwise
 */
export async function checkDraftFile(db: Db, releaseId: string, file: string): Promise<DraftCheck> {
  const kind = kindOf(file);
  const view = await readView(db, await latestLoad(db));
  const release = knownRelease(view, releaseId);
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`没有“${file}”这个文件，或不能读取。`);
  });
  const { text, problems } = await readDraftGuarded(bytes, file, kind);
  if (text === null) throw new Refusal(problems.map(describeProblem).join('\n'));
  return checkReleaseDraft(view, release, { text, problems });
}

/** Whether the draft says anything that isn't so, or leaves something out. */
export function hasErrors({ counts }: DraftCheck): boolean {
  return counts.differs + counts.missing > 0;
}

/** What was not read, then every difference with its line and column, the right value and the likely cause. */
export function describeDraft(file: string, check: DraftCheck): string {
  const { text, unread, claims, missing, notes, counts } = check;
  const at = (offset: number) => `${file}:${lineAndColumn(text, offset)}`;
  const found = [
    ...claims.flatMap(({ start, text: said, verdict, expected, message, cause }) => {
      if (verdict === 'agrees') return [];
      const word = verdict === 'differs' ? '不符' : '未懂';
      const values = `  稿中：${said}\n${expected === null ? '' : `  应为：${expected}\n`}`;
      return [[start, `${word} ${at(start)}\n${values}  ${message}${cause ?? ''}`] as const];
    }),
    ...missing.map(({ after, text: right, message }) => {
      const lines = right.replaceAll('\n', '\n        ');
      return [after, `缺少 ${at(after)}\n  应有：${lines}\n  ${message}`] as const;
    }),
    ...notes.map(({ start, message }) => [start, `提示 ${at(start)}\n  ${message}`] as const),
  ].sort(([a], [b]) => a - b);
  const { agrees, differs, notUnderstood } = counts;
  const sum = `${file}：一致 ${agrees} 处，不符 ${differs} 处，缺少 ${counts.missing} 处，未懂 ${notUnderstood} 处，提示 ${counts.notes} 处。`;
  const left = unread.map(({ found, cure }) => `注意 ${file}\n  ${found}。${cure}`);
  return [...left, ...found.map(([, words]) => words), sum].join('\n');
}

function kindOf(file: string): DraftKind {
  const ending = extname(file).toLowerCase();
  if (ending === '.docx') return 'docx';
  if (ending === '.txt') return 'txt';
  throw new UsageError(`稿子应是 .docx 或 .txt，不是“${file}”。`);
}

/** Both from 1, as editors count; of a .docx the paragraphs count, between which a blank line stands. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|[\r\n]/u);
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function describeProblem({ file, found, expected, cure }: TableProblem): string {
  return `${file}：${found}；应是${expected}。${cure}`;
}
