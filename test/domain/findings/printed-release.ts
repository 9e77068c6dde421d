import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findFindings } from '#domain/findings/find.ts';
import type { Finding } from '#domain/findings/types.ts';
import type { PrintedTable } from '#domain/printed.ts';
import { cellName } from '#domain/cell-name.ts';
import type { Grid } from '#server/formats/grid.ts';
import { readTable } from '#server/tables/read-table.ts';
import type { ReadContext, ReleaseInfo } from '#server/tables/types.ts';
import { contextOf, DATA, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

/** One cell of the real tables, printed otherwise. @example { table: '附件3', cell: 'E7', text: '37.5' } */
export interface Damage {
  table: string;
  cell: string;
  text: string;
}

interface PrintedRelease {
  info: ReleaseInfo;
  context: ReadContext;
  /** In the order of the annexes. */
  sheets: readonly { grid: Grid; table: PrintedTable }[];
}

const RELEASES = new Map(['2019-06', '2020-07'].map((id) => [id, readRelease(id)]));

/** The tables of data/releases, damaged, without those that are left out. */
export function readTables(
  releaseId: string,
  damages: readonly Damage[] = [],
  leftOut: readonly string[] = [],
): PrintedTable[] {
  const { context, sheets } = releaseOf(releaseId);
  const kept = sheets.filter(({ grid }) => !leftOut.some((name) => grid.file.startsWith(name)));
  return kept.map(({ grid, table }) => {
    const own = damages.filter((one) => grid.file.startsWith(one.table));
    return own.length === 0 ? table : readSheet(damage(grid, own), context);
  });
}

export function findIn(
  releaseId: string,
  tables: readonly PrintedTable[],
  completeWithout: readonly string[] = [],
): Finding[] {
  const { info, context } = releaseOf(releaseId);
  const { dictionary } = context;
  return findFindings({ tables, dictionary, period: info.period, completeWithout });
}

function readRelease(id: string): PrintedRelease {
  const folder = join(DATA, 'releases', id);
  const info = loadRelease(id);
  const context = contextOf(info);
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  const grids = files.sort().map((file) => gridOf(join(folder, file)));
  return {
    info,
    context,
    sheets: grids.map((grid) => ({ grid, table: readSheet(grid, context) })),
  };
}

function releaseOf(id: string): PrintedRelease {
  const release = RELEASES.get(id);
  if (!release) throw new Error(`there is no release ${id}`);
  return release;
}

function readSheet(grid: Grid, context: ReadContext): PrintedTable {
  const { table, problems } = readTable(grid, context);
  if (!table) throw new Error(`${grid.file} can't be read: ${JSON.stringify(problems)}`);
  return table;
}

/** A finding in one line. @example '附件1 E6 gap-differs: 0.5 → 0.4' */
export function lineOf({ file, row, column, code, severity, printed, computed }: Finding): string {
  const table = basename(file, '.csv').split('-')[0] ?? '';
  const mark = severity === 'warning' ? '?' : '';
  return `${table} ${cellName(row, column)} ${code}${mark}: ${printed} → ${computed}`;
}

function damage(grid: Grid, damages: readonly Damage[]): Grid {
  const cells = grid.cells.map((row) => [...row]);
  for (const { cell, text } of damages) {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/u.exec(cell) ?? [];
    const [at, column] = [Number(row) - 1, letter.charCodeAt(0) - 65];
    cells[at] ??= [];
    if (cells[at][column] === text) throw new Error(`${grid.file} ${cell} says ${text} already`);
    cells[at][column] = text;
  }
  return { ...grid, cells };
}

/** What a damage brings, and which of the findings of the undamaged tables it takes away. */
export interface Effect {
  added: string[];
  gone: string[];
}

export function effectOf(releaseId: string, damages: readonly Damage[]): Effect {
  const before = findIn(releaseId, readTables(releaseId)).map(lineOf);
  const after = findIn(releaseId, readTables(releaseId, damages)).map(lineOf);
  return {
    added: after.filter((line) => !before.includes(line)).toSorted(),
    gone: before.filter((line) => !after.includes(line)).toSorted(),
  };
}

/** The likely cause that is given for the one finding that a damage brings. */
export function causeOf(releaseId: string, damages: readonly Damage[]): string | undefined {
  const before = findIn(releaseId, readTables(releaseId)).map(lineOf);
  const found = findIn(releaseId, readTables(releaseId, damages));
  return found.find((finding) => !before.includes(lineOf(finding)))?.cause;
}
