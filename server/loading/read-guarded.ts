import type { TemplateSheet } from '#domain/layout/shown.ts';
import { isPlainText } from '#server/formats/read-grids.ts';
import type { DraftKind } from '#server/formats/draft-file.ts';
import type { TextResult } from '#server/formats/docx-read.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import type { FileOrder, LayoutKnown } from './layouts/layout-known.ts';
import type { LookOrder, SheetLook } from './layouts/look-at-sheet.ts';
import { readContent, type FileContent } from './read-content.ts';
import { orProblem, readingPool } from './reading-pool.ts';
import { withConflicts } from './upload-conflicts.ts';
import type {
  ShownItem,
  ShownReading,
  UploadedFile,
  UploadItem,
  UploadKnown,
  UploadReading,
} from './upload-reading.ts';

/*
 * Files from outside, read in a child process within limits of time and memory. Whatever a file does
 * there, the answer is what was read or a problem that says how to mend the file.
 */

/** All tables of some files. */
export async function readUploadGuarded(
  files: readonly UploadedFile[],
  known: UploadKnown,
): Promise<UploadReading> {
  const { items, ...others } = await readEach<UploadItem>(files, (file) =>
    readingPool.run('upload', { file, known }),
  );
  const isTable = ({ table }: UploadItem) => table !== null;
  return { ...others, items: withConflicts(items, isTable, (item) => ({ ...item, table: null })) };
}

/** The same as a page shows it. */
export async function showUploadGuarded(
  files: readonly UploadedFile[],
  known: UploadKnown,
): Promise<ShownReading> {
  const { items, ...others } = await readEach<ShownItem>(files, (file) =>
    readingPool.run('show', { file, known }),
  );
  const unread = (item: ShownItem) => ({ ...item, isTable: false, isRead: false });
  return { ...others, items: withConflicts(items, ({ isTable }) => isTable, unread) };
}

/** A sheet of a file as it looks, and how it would be read. */
export function lookGuarded(
  file: UploadedFile,
  name: string,
  asked: { known: LayoutKnown; order: LookOrder },
): Promise<{ value: SheetLook } | { problem: TableProblem }> {
  return orProblem(name, readingPool.run('look', { file, name, ...asked }));
}

/** The sheets of a template that reads a file as it is read now. */
export function templateGuarded(
  file: UploadedFile,
  name: string,
  asked: { known: LayoutKnown; order: FileOrder },
): Promise<{ value: TemplateSheet[] } | { problem: TableProblem }> {
  return orProblem(name, readingPool.run('template', { file, name, ...asked }));
}

/** One after the other, so that one sender's many files leave a child for the others. */
async function readEach<Item>(
  files: readonly UploadedFile[],
  read: (file: UploadedFile) => Promise<Omit<UploadReading, 'items'> & { items: readonly Item[] }>,
) {
  const [items, problems, leftOut]: [Item[], UploadReading['problems'][number][], string[]] = [
    [],
    [],
    [],
  ];
  for (const file of files) {
    const outcome = await orProblem(file.name, read(file));
    if ('problem' in outcome) {
      problems.push(outcome.problem);
      continue;
    }
    items.push(...outcome.value.items);
    problems.push(...outcome.value.problems);
    leftOut.push(...outcome.value.leftOut);
  }
  return { items, problems, leftOut };
}

/**
 * Sheets or text of one file. Plain text is read at once: that takes no longer than its length, and
 * tables as they are shipped need no second process.
 */
export async function readContentGuarded(file: string, bytes: Uint8Array): Promise<FileContent> {
  if (isPlainText(bytes, file)) return readContent(file, bytes);
  const outcome = await orProblem(file, readingPool.run('content', { file, bytes }));
  if ('value' in outcome) return outcome.value;
  return { grids: [], tidyText: null, problems: [outcome.problem] };
}

/** The text of a draft of the bulletin. */
export async function readDraftGuarded(
  bytes: Uint8Array,
  file: string,
  kind: DraftKind,
): Promise<TextResult> {
  const outcome = await orProblem(file, readingPool.run('draft', { file, bytes, kind }));
  return 'value' in outcome ? outcome.value : { text: null, problems: [outcome.problem] };
}
