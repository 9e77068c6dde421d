import type { Grid } from '#server/formats/grid.ts';
import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { DataPackage, PackageTable } from '#server/formats/statistics/data-package.ts';
import { MOST_FIGURES } from '#server/formats/statistics/cube.ts';
import { tooManyFigures } from '#server/formats/statistics/format-problems.ts';
import type { FormatReading, PrintedFigure } from '../printed-figure.ts';
import { readOwnHeads } from './own-heads.ts';
import { readOwnTable } from './own-table.ts';
import { readRecords } from './record-figures.ts';

/** The figures of a package. Tables that are no lists of figures are handed on to be read as sheets. */
export function readPackageFigures(whole: DataPackage, file: string): FormatReading {
  const cells = whole.tables.reduce(
    (sum, { rows, schema }) => sum + rows.length * schema.fields.length,
    0,
  );
  if (cells > MOST_CELLS) return tooMuch(file, cells);
  const names = linkedNames(whole.tables);
  const linked = new Set(
    whole.tables.flatMap(({ schema }) => schema.links.map(({ table }) => table)),
  );
  const figures: (readonly PrintedFigure[])[] = [];
  const leftOut: LeftOutCells[] = whole.others.map(notHere);
  const grids: Grid[] = [];
  for (const table of whole.tables) {
    if (linked.has(table.name)) {
      leftOut.push(onlyNames(table.name));
      continue;
    }
    const read = whole.isOwn ? readOwn(table, whole.tables) : readRecords(table, names);
    if (read === null) grids.push(toGrid(table, file));
    else figures.push(read.figures);
    leftOut.push(...(read?.leftOut ?? []));
  }
  const { problems, isOwn } = whole;
  return { tables: [], figures: figures.flat(), questions: [], leftOut, problems, isOwn, grids };
}

/** A line of a figure has ten fields or so beside it. */
const MOST_CELLS = MOST_FIGURES * 10;

function tooMuch(file: string, cells: number): FormatReading {
  const nothing = { tables: [], figures: [], questions: [], leftOut: [], isOwn: false };
  return { ...nothing, problems: [tooManyFigures(file, cells)] };
}

function readOwn({ name, schema, rows }: PackageTable, tables: readonly PackageTable[]) {
  const heads = readOwnHeads(schema.fields.map((field) => field.name));
  if (heads === null) return null;
  const units = columnsOf(tables, 'indicators', 'unit');
  return readOwnTable({ sheet: name, heads, rows, unitOf: (id) => units.get(id) ?? null });
}

/** By the id and by the name: a wide table may have either over its columns. */
function columnsOf(tables: readonly PackageTable[], name: string, field: string) {
  const table = tables.find((one) => one.name === name);
  const at = (own: string) => table?.schema.fields.findIndex((one) => one.name === own) ?? -1;
  const [id, names, value] = [at('id'), [at('name'), at('short_name')], at(field)];
  return new Map(
    (table?.rows ?? []).flatMap((row) =>
      [id, ...names].map((one) => [row[one] ?? '', row[value] ?? ''] as const),
    ),
  );
}

/** What codes are called, by the tables that they point to: the first field that is for names. */
function linkedNames(tables: readonly PackageTable[]) {
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const { name, schema } of tables) {
    for (const { field, table, key } of schema.links) {
      const other = tables.find((one) => one.name === table);
      const at = other?.schema.fields.findIndex((one) => one.name === key) ?? -1;
      const label =
        other?.schema.fields.findIndex((one) => NAMES.test(one.title ?? one.name)) ?? -1;
      if (other === undefined || at < 0 || label < 0) continue;
      const labels = other.rows.map((row) => [row[at] ?? '', row[label] ?? ''] as const);
      found.set(`${name}\n${field}`, new Map(labels));
    }
  }
  return found;
}

const NAMES = /^(?:.*_)?(?:name|label|title)(?:_zh)?$|名称|^名$/iu;

function toGrid({ name, title, schema, rows }: PackageTable, file: string): Grid {
  const heads = schema.fields.map((field) => field.title ?? field.name);
  const isMissing = (text: string, at: number) =>
    (schema.fields[at]?.missing ?? schema.missing).has(text);
  const cells = rows.map((row) => row.map((text, at) => (isMissing(text, at) ? '' : text)));
  return { file, sheet: title ?? name, cells: [heads, ...cells] };
}

function notHere(name: string): LeftOutCells {
  return {
    sheet: name,
    cells: [],
    why: {
      zh: `数据包说明里的“${name}”不是 CSV 表，或文件不在这里`,
      en: `“${name}” of the package's description is no CSV table, or is not here`,
    },
  };
}

function onlyNames(name: string): LeftOutCells {
  return {
    sheet: name,
    cells: [],
    why: {
      zh: `“${name}”只说明代码的含义，没有数`,
      en: `“${name}” tells what codes mean, and holds no figures`,
    },
  };
}
