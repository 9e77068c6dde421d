import { basename } from 'node:path';
import { figuresOf } from '#domain/facts.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import { showGrid } from '../upload-grid.ts';
import type { UploadedFile, UploadItem } from '../upload-reading.ts';
import { changedLayout } from './changed-layout.ts';
import { countReading } from './count-reading.ts';
import {
  NOTHING_SHOWN,
  type FileOrder,
  type ItemReading,
  type LayoutKnown,
} from './layout-known.ts';
import { readLayout, type LayoutRead } from './read-layout.ts';
import { toTables, type SheetTaken } from './to-tables.ts';

/**
 * The items of a file, those of no known kind read as any sheet is. What a kind's own reader takes stays
 * with it, unless a person has shown the sheet; where that finds errors, it is said how the sheet could
 * be read otherwise.
 */
export function withSheets(
  items: readonly UploadItem[],
  file: UploadedFile,
  known: LayoutKnown,
  shown: FileOrder | undefined,
): readonly UploadItem[] {
  const isOpen = ({ table, tidy }: UploadItem) => table === null && tidy === null;
  if (shown === undefined && !items.some((one) => isOpen(one) && one.kind !== 'observations'))
    return items;
  const read = readLayout(file, known, shown ?? NOTHING_SHOWN);
  const taken = toTables(file.name, read.reading, known).map((one) =>
    fitted(one, file, read, shown),
  );
  if (taken.length === 0) return items;
  const reading = { ...toItemReading(read), isShown: shown !== undefined };
  const isMeant = (one: UploadItem) =>
    shown !== undefined || one.kind === null || (isOpen(one) && read.template !== null);
  const sheets = new Set(items.filter(isMeant).map(({ sheet }) => sheet));
  const others = items.filter(({ sheet }) => !sheets.has(sheet));
  const seen = taken.filter(({ sheet }) => sheets.has(sheet) || items.length === 0);
  const blank = items.filter((one) => sheets.has(one.sheet) && !seen.some(isOf(one)));
  return [
    ...others.map((one) => (isOpen(one) ? { ...one, reading } : one)),
    ...seen.map((one) => toItem(file.name, one, read, reading)),
    ...blank.map((one) => ({ ...one, problems: one.problems.filter(isWarning) })),
  ];
}

const isOf =
  ({ sheet }: UploadItem) =>
  (one: SheetTaken) =>
    one.sheet === sheet;
const isWarning = ({ severity }: TableProblem) => severity === 'warning';

/** Nothing of a sheet that is not as the template knows it, where that was asked. */
function fitted(
  one: SheetTaken,
  { name }: UploadedFile,
  { reading }: LayoutRead,
  order: FileOrder | undefined,
): SheetTaken {
  const changes = reading.changes.filter(({ sheet }) => sheet === one.sheet);
  if (order?.mustFit !== true || changes.length === 0) return one;
  const problems = changes.map((change) => changedLayout(name, change));
  return { ...one, table: null, problems: [...one.problems, ...problems] };
}

function toItemReading({ reading, template }: LayoutRead): Omit<ItemReading, 'isShown'> {
  return {
    counts: countReading(reading),
    template: template && { id: template.id, name: template.name, version: template.version },
    changes: reading.changes.length,
  };
}

function toItem(
  file: string,
  { sheet, table, problems: found }: SheetTaken,
  { reading: { grids, tables, problems: ofFile } }: LayoutRead,
  reading: ItemReading,
): UploadItem {
  const problems = [...ofFile.filter((one) => one.sheet === sheet || one.sheet === null), ...found];
  const title = tables.find((one) => one.sheet === sheet && one.title !== null)?.title ?? null;
  const cells = grids.find((one) => one.sheet === sheet)?.cells ?? [];
  return {
    file,
    sheet,
    kind: 'sheet',
    subject: table ? tableSubject(table) : '',
    title,
    rows: table ? new Set(figuresOf(table).map(({ row }) => row)).size : 0,
    table: table && { ...table, file: basename(file) },
    tidy: null,
    grid: showGrid(cells, problems),
    problems,
    unknownNames: [],
    leftOut: [],
    canLeaveOut: [],
    reading,
  };
}
