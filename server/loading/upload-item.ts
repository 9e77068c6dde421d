import { speakProblem } from '#server/formats/problem.ts';
import { tableSubject } from '#domain/table-subject.ts';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Dictionary } from '#domain/dictionary.ts';
import { figuresOf } from '#domain/facts.ts';
import { isLedgerKind } from '#domain/ledger/is-ledger.ts';
import { LEDGER_SHAPES } from '#domain/ledger/shapes.ts';
import type { PrintedTable } from '#domain/printed.ts';
import type { Said } from '#domain/said.ts';
import type { Grid } from '#server/formats/grid.ts';
import { otherUnitOfName } from '#server/tables/name-unit.ts';
import type { LikeName, NameKind } from '#server/tables/names.ts';
import { readObservations } from '#server/tables/observations.ts';
import { hasErrors } from '#server/tables/problem-log.ts';
import { readTable, tableKindOf } from '#server/tables/read-table.ts';
import type {
  TableProblemCode,
  ReadContext,
  ReleaseInfo,
  TableProblem,
} from '#server/tables/types.ts';
import { listLeavable } from './leavable.ts';
import { showGrid, showTidy } from './upload-grid.ts';
import type { UnknownName, UploadItem } from './upload-reading.ts';

export type UploadContext = ReadContext & { release: ReleaseInfo };

/** `faults` are those of the file's format in this sheet: broken quotes, hidden cells. */
export function readGridItem(
  grid: Grid,
  context: UploadContext,
  faults: readonly TableProblem[],
): UploadItem {
  const kind = tableKindOf(grid, context);
  const read =
    kind !== null && isLedgerKind(kind)
      ? { table: null, problems: [ofLedger(grid, LEDGER_SHAPES[kind].name)], leftOut: [] }
      : readTable(grid, context);
  const problems = [...faults, ...read.problems];
  const isFaulty = problems.some(({ severity }) => severity === 'error');
  const table = isFaulty || !read.table ? null : { ...read.table, file: basename(grid.file) };
  return {
    file: grid.file,
    sheet: grid.sheet,
    kind,
    subject: table ? tableSubject(table) : '',
    title: table?.title ?? lonelyText(grid),
    rows: table ? countRows(table) : 0,
    table,
    tidy: null,
    grid: showGrid(grid.cells, problems),
    problems,
    unknownNames: unknownNames(problems, context),
    leftOut: read.leftOut,
    canLeaveOut: listLeavable(kind, problems, context.names),
  };
}

/** Every row must be of this release. */
export async function readTidyItem(
  file: string,
  text: string,
  { names, dictionary, release }: UploadContext,
): Promise<UploadItem> {
  const { id } = release;
  const context = {
    names,
    dictionary,
    defaultReleaseId: id,
    knownReleases: new Set([id]),
  };
  const { rows, problems } = await readObservations(text, file, context, () => setImmediate());
  return {
    file,
    sheet: null,
    kind: 'observations',
    subject: basename(file),
    title: null,
    rows,
    table: null,
    tidy: hasErrors(problems) ? null : { file: basename(file), text },
    grid: showTidy(text, rows),
    problems,
    unknownNames: unknownNames(problems, { names, dictionary }),
    leftOut: [],
    canLeaveOut: [],
  };
}

/** Lines that hold figures: a line of net entries holds several. */
function countRows(table: PrintedTable): number {
  return new Set(figuresOf(table).map(({ row }) => row)).size;
}

/** The first line that holds one text and nothing else: the title, as a rule. */
function lonelyText({ cells }: Grid): string | null {
  for (const row of cells) {
    const [text, ...others] = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (text !== undefined) return others.length === 0 ? text : null;
  }
  return null;
}

const UNKNOWN: Partial<Record<TableProblemCode, NameKind>> = {
  'unknown-region': 'region',
  'unknown-department': 'department',
  'unknown-indicator': 'indicator',
};

/** A blank cell is unknown too, but no name that could be mapped. */
function unknownNames(
  problems: readonly TableProblem[],
  { names, dictionary }: Pick<ReadContext, 'names' | 'dictionary'>,
): UnknownName[] {
  return problems.flatMap(({ code, found: text, row, column }) => {
    const kind = UNKNOWN[code];
    if (kind === undefined || text.trim() === '') return [];
    const like = names.likest(kind, text);
    const nearest = kind === 'indicator' ? like.filter(isOfItsUnit(dictionary, text)) : like;
    return [{ kind, text, row, column, nearest }];
  });
}

/** 地区生产总值（亿元） is none of the growth rates: an alias of another unit is refused, so not offered. */
function isOfItsUnit({ indicators }: Pick<Dictionary, 'indicators'>, text: string) {
  return ({ id }: LikeName): boolean => {
    const indicator = indicators.find((one) => one.id === id);
    return indicator !== undefined && otherUnitOfName(text, indicator) === null;
  };
}

function ofLedger({ file, sheet }: Grid, name: Said): TableProblem {
  return {
    severity: 'error',
    code: 'not-for-desk',
    file,
    sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: { zh: `这是台账的表：${name.zh}`, en: `a table of the ledger: ${name.en}` },
      expected: { zh: '某期通报的表格', en: 'a table of a release' },
      cure: {
        zh: '台账不属于任何一期通报，请在工作台的“台账”里上传，或用 npm run load 导入。请去掉这张表再上传。',
        en: 'The ledger belongs to no release: send this table in at the ledger of the desk, or load it with npm run load. Take it out here and send the others again.',
      },
    }),
  };
}
