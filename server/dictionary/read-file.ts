import { shapesOf } from '#domain/dictionary-desk/office-shapes.ts';
import { toTables } from '#domain/dictionary-desk/to-tables.ts';
import type { Shapes } from '#domain/dictionary-desk/types.ts';
import { officeOf } from '#domain/office.ts';
import { readContentGuarded } from '#server/loading/read-guarded.ts';
import type { DictionaryFileReading } from '#server/schemas/dictionary-desk.ts';
import { readSentTable, type SentTable } from '#server/tables/dictionary-upload.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { DataView } from '#server/view/data-view.ts';
import { checkTables } from './check.ts';
import { effectsOf } from './effects.ts';
import { toRows } from './rows.ts';
import { takeSent, type TakeWay } from './take-sent.ts';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * What tables of the dictionary some files hold, laid over those that are there: checked, with what they
 * change and what follows. Nothing is kept.
 */
export async function readDictionaryFiles(
  files: readonly SentFile[],
  { view, seen, way }: { view: DataView; seen: DataView; way: TakeWay },
): Promise<DictionaryFileReading> {
  const { sent, problems: ofFiles } = await readSent(files, shapesOf(officeOf(view.dictionary)));
  const { tables, rowOf } = takeSent(toTables(view.dictionary), sent, way);
  const checked = await checkTables(view, toRows(tables), rowOf);
  const { problems, changes, dictionary } = checked;
  const isSound = dictionary !== null && !ofFiles.some(({ severity }) => severity === 'error');
  return {
    read: sent.map(({ table, file, sheet, rows }) => ({ table, file, sheet, rows: rows.length })),
    fileProblems: ofFiles.map((problem) => ({ ...problem })),
    problems: problems.map((problem) => ({
      ...problem,
      row: problem.row === null ? null : rowOf(problem.table, problem.row),
    })),
    tables: toRows(checked.tables),
    changes,
    effects: isSound ? await effectsOf(view, seen, dictionary, changes) : null,
  };
}

async function readSent(
  files: readonly SentFile[],
  shapes: Shapes,
): Promise<{ sent: SentTable[]; problems: TableProblem[] }> {
  const [sent, problems]: [SentTable[], TableProblem[]] = [[], []];
  for (const { name, bytes } of files) {
    const content = await readContentGuarded(name, bytes);
    problems.push(...content.problems);
    for (const grid of content.grids) {
      const read = readSentTable(grid, shapes);
      if (read.sent) sent.push(read.sent);
      problems.push(...read.problems);
    }
  }
  return { sent, problems };
}
