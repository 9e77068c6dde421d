import type { Pivot } from '#domain/pivot/pivot.ts';
import { identityColumns, type Column } from './columns.ts';
import type { Block } from './blocks.ts';
import type { Extract } from './extract-shape.ts';
import { headsOf, type Head } from './pivot-heads.ts';
import { lineDimensions, readLines, runsOf, type Line } from './pivot-lines.ts';
import type { Row } from './row.ts';
import type { Table } from './table-shape.ts';
import { valueColumns } from './value-columns.ts';

/** A line of a pivot, or, where what is given of figures stands in the rows, one of those that a line makes. */
export interface PivotRecord extends Line {
  field: Column<Row> | null;
}

/**
 * A table with chosen dimensions in rows and columns. Memory is that of one indicator over all its
 * periods, or of one period, where the one or the other stands first in the rows; else of all figures.
 */
export function pivotTable(extract: Extract, pivot: Pivot): Table<PivotRecord> {
  const { selection } = extract;
  const isNamed = pivot.columns.includes('field') && valueColumns(selection).length > 1;
  const heads = headsOf(extract, pivot).map((head) => under(head, pivot, isNamed));
  const identity = identityColumns(selection, identityOf(extract, pivot)).map((column) =>
    through(column, ({ first }) => first),
  );
  return {
    columns: [...identity, ...fieldColumns(extract, pivot), ...heads],
    records: () => readRecords(extract, pivot),
    figures: ({ cells }) => [...cells.values()],
  };
}

/** What says which line it is; a wide table has its own order, which programs know. */
function identityOf({ selection }: Extract, pivot: Pivot) {
  const placed = lineDimensions(pivot);
  if (selection.layout === 'pivot') return placed;
  return (['indicator', 'region', 'period'] as const).filter((one) => placed.includes(one));
}

/** What is given of a figure, where each has a line of its own. */
function fieldColumns({ selection }: Extract, { rows }: Pivot): Column<PivotRecord>[] {
  if (!rows.includes('field')) return [];
  const { naming, language } = selection;
  return [
    {
      name: 'field',
      title: { zh: '内容', en: 'Item' },
      meaning: { zh: '这一行列的是什么', en: 'What of the figures the line gives' },
      type: 'string',
      isRequired: true,
      value: ({ field }) => (naming === 'id' ? field?.name : field?.title[language]) ?? null,
    },
  ];
}

function under(head: Head, { rows }: Pivot, isNamed: boolean): Column<PivotRecord> {
  const { members, cell, field } = head;
  const names = members.map(({ name }) => name);
  if (field === null) {
    const joined = names.join(':');
    const title = { zh: names.join(' ') || '数值', en: names.join(' ') || 'Value' };
    return {
      name: joined || 'value',
      of: 'value',
      title,
      // A line may hold words, another numbers.
      type: rows.includes('field') ? 'string' : 'number',
      value: (record) => read(record, cell, (column, row) => column.value(row)),
      text: (record) => read(record, cell, tell),
      missing: (record) => read(record, cell, (column, row) => column.missing?.(row) ?? null),
      under: { members, title: { zh: '', en: '' } },
    };
  }
  const own = isNamed || names.length === 0;
  const name = [...names, ...(own ? [field.name] : [])].join(':');
  const title = (language: 'zh' | 'en') =>
    [...names, ...(own ? [field.title[language]] : [])].join(' ');
  return {
    ...through(field, ({ cells }) => cells.get(cell)),
    name,
    of: field.name,
    title: { zh: title('zh'), en: title('en') },
    // A cell may be that of a figure which does not exist.
    isRequired: false,
    under: { members, title: field.title },
  };
}

const tell = (column: Column<Row>, row: Row): string | null => {
  const told = (column.text ?? column.value)(row);
  return told === null ? null : String(told);
};

function read<Value>(
  { cells, field }: PivotRecord,
  cell: string,
  tellOf: (column: Column<Row>, row: Row) => Value | null,
): Value | null {
  const row = cells.get(cell);
  return row && field ? tellOf(field, row) : null;
}

/** A column of figures as one of lines, which tell the figure that stands in it. */
function through(
  { value, text, missing, sharedBy, ...facts }: Column<Row>,
  figureOf: (record: PivotRecord) => Row | undefined,
): Column<PivotRecord> {
  const readBy =
    <Value>(told: (row: Row) => Value | null) =>
    (record: PivotRecord) => {
      const row = figureOf(record);
      return row ? told(row) : null;
    };
  return {
    ...facts,
    value: readBy(value),
    ...(text && { text: readBy(text) }),
    ...(sharedBy && { sharedBy: readBy(sharedBy) }),
    ...(missing && { missing: readBy(missing) }),
  };
}

async function* readRecords(extract: Extract, pivot: Pivot): AsyncGenerator<PivotRecord[]> {
  for (const blocks of runsOf(extract.blocks, pivot)) {
    const records = await readPivotRecords(extract, pivot, blocks);
    if (records.length > 0) yield records;
  }
}

/** The records that whole runs of blocks make. */
export async function readPivotRecords(
  extract: Extract,
  pivot: Pivot,
  blocks: readonly Block[],
): Promise<PivotRecord[]> {
  const lines = await readLines(extract, pivot, blocks);
  if (!pivot.rows.includes('field')) return lines.map((line) => ({ ...line, field: null }));
  const fields = valueColumns(extract.selection);
  return lines.flatMap((line) => fields.map((field) => ({ ...line, field })));
}
