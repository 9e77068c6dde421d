import { formatPeriod, periodLabel } from '#domain/period.ts';
import type { Dimension } from '#domain/selection-choices.ts';
import { identityColumns, indicatorName, regionName, type Column } from './columns.ts';
import type { Block } from './blocks.ts';
import type { Extract } from './extract.ts';
import { comparePeriods, indicatorsIn, periodsIn } from './members.ts';
import { readRows } from './read-rows.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';
import type { Table } from './table-shape.ts';
import { valueColumns } from './value-columns.ts';

/** A line of a wide table: the figures that stand side by side, by the member they stand under. */
export interface WideRecord {
  /** What all of them share. */
  first: Row;
  cells: ReadonlyMap<string, Row>;
}

/** What stands over a column. */
interface Member {
  key: string;
  name: string;
}

/**
 * A table with one dimension across. Memory is that of one indicator over all its periods, or, with
 * the indicators across, of one period.
 */
export function wideTable(extract: Extract, across: Dimension): Table<WideRecord> {
  const { selection } = extract;
  const own = valueColumns(selection);
  const members = membersOf(extract, across).flatMap((member) =>
    own.map((column) => under(member, column, own.length > 1)),
  );
  const identity = identityColumns(selection, across).map((column) =>
    through(column, ({ first }) => first),
  );
  return {
    columns: [...identity, ...members],
    records: () => readRecords(extract, across),
    figures: ({ cells }) => [...cells.values()],
  };
}

function under(member: Member, column: Column<Row>, isOneOfSeveral: boolean): Column<WideRecord> {
  const { name, title } = column;
  return {
    ...through(column, ({ cells }) => cells.get(member.key)),
    name: isOneOfSeveral ? `${member.name}:${name}` : member.name,
    of: name,
    title: isOneOfSeveral
      ? { zh: `${member.name} ${title.zh}`, en: `${member.name} ${title.en}` }
      : { zh: member.name, en: member.name },
    // A cell may be that of a figure which does not exist.
    isRequired: false,
    under: { member: { id: member.key, name: member.name }, title },
  };
}

/** A column of figures as one of lines, which tell the figure that stands in it. */
function through(
  { value, text, missing, sharedBy, ...facts }: Column<Row>,
  figureOf: (record: WideRecord) => Row | undefined,
): Column<WideRecord> {
  const read =
    <Value>(tell: (row: Row) => Value | null) =>
    (record: WideRecord) => {
      const row = figureOf(record);
      return row ? tell(row) : null;
    };
  return {
    ...facts,
    value: read(value),
    ...(text && { text: read(text) }),
    ...(sharedBy && { sharedBy: read(sharedBy) }),
    ...(missing && { missing: read(missing) }),
  };
}

function membersOf({ selection, blocks }: Extract, across: Dimension): Member[] {
  switch (across) {
    case 'region':
      return selection.regions.map((region) => ({
        key: region.id,
        name: regionName(region, selection),
      }));
    case 'indicator':
      return indicatorsIn(selection, blocks).map((indicator) => ({
        key: indicator.id,
        name: indicatorName(indicator, selection),
      }));
    case 'period':
      return periodsIn(blocks).map((period) => ({
        key: formatPeriod(period),
        name: periodName(period, selection),
      }));
  }
}

function periodName(period: Row['period'], { naming, language }: Selection): string {
  return naming === 'id' || language === 'en' ? formatPeriod(period) : periodLabel(period);
}

async function* readRecords(extract: Extract, across: Dimension): AsyncGenerator<WideRecord[]> {
  for (const blocks of runsOf(extract.blocks, across)) {
    const records = await readLines(extract, across, blocks);
    if (records.length > 0) yield records;
  }
}

/** The lines that whole runs of blocks make. */
export async function readLines(
  { view, selection }: Extract,
  across: Dimension,
  blocks: readonly Block[],
): Promise<WideRecord[]> {
  const records = new Map<string, { first: Row; cells: Map<string, Row> }>();
  for await (const rows of readRows(view, selection, blocks)) {
    for (const row of rows) {
      const line = lineOf(row, across);
      const record = records.get(line) ?? { first: row, cells: new Map<string, Row>() };
      records.set(line, record);
      record.cells.set(memberOf(row, across), row);
    }
  }
  return [...records.values()];
}

/** Blocks that may share a line, and so are read before it is written. */
export function runsOf(blocks: readonly Block[], across: Dimension): Block[][] {
  switch (across) {
    case 'region':
    case 'period':
      return [...Map.groupBy(blocks, ({ indicator }) => indicator).values()];
    case 'indicator': {
      const byPeriod = [...Map.groupBy(blocks, ({ period }) => formatPeriod(period)).values()];
      return byPeriod.sort(([a], [b]) => (a && b ? comparePeriods(a.period, b.period) : 0));
    }
  }
}

function lineOf({ indicator, region, period }: Row, across: Dimension): string {
  switch (across) {
    case 'region':
      return `${indicator.id} ${formatPeriod(period)}`;
    case 'indicator':
      return `${formatPeriod(period)} ${region.id}`;
    case 'period':
      return `${indicator.id} ${region.id}`;
  }
}

function memberOf({ indicator, region, period }: Row, across: Dimension): string {
  return { region: region.id, indicator: indicator.id, period: formatPeriod(period) }[across];
}
