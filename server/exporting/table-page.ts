import type { MissingReason } from '#domain/dictionary.ts';
import { formatPeriod } from '#domain/period.ts';
import { leftOut, type Pivot } from '#domain/pivot/pivot.ts';
import type { ObservationTable } from '#server/schemas/observation-table.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import { indicatorsIn, periodsIn } from './members.ts';
import { longColumns } from './table.ts';
import { countRecords, recordsPage, regionsOf } from './pivot-page.ts';
import { pivotTable } from './pivot-table.ts';
import type { Row } from './row.ts';

interface Page {
  offset: number;
  limit: number;
  /** No more columns than so many; null: all. */
  columnLimit: number | null;
}

/** Some rows of the table that an extract is, with its heads and its size. @throws what a pivot is refused for */
export async function readTablePage(extract: Extract, page: Page): Promise<ObservationTable> {
  const { selection } = extract;
  await extract.prepare();
  const sizes = { figures: await extract.count(), ...sizesOf(extract) };
  const { pivot, language } = selection;
  if (pivot !== null) {
    const columns = pivotTable(extract, pivot).columns;
    const shown = columns.slice(0, page.columnLimit ?? columns.length);
    const records = await recordsPage(extract, pivot, page);
    const total = await countRecords(extract, pivot);
    const cells = cellsOf(shown, records, {
      language,
      placeOf: (record) => idsOf(record.first, record.field),
    });
    return {
      total,
      ...sizes,
      columnCount: columns.length,
      held: await heldOf(extract, pivot),
      ...cells,
    };
  }
  const columns = longColumns(selection);
  const records = await extract.page(page.offset, page.limit);
  const cells = cellsOf(columns, records, { language, placeOf: (row) => idsOf(row, null) });
  return { total: sizes.figures, ...sizes, columnCount: columns.length, held: [], ...cells };
}

function sizesOf({ blocks, selection }: Extract) {
  return {
    indicators: indicatorsIn(selection, blocks).length,
    regions: blocks.length > 0 ? selection.regions.length : 0,
    periods: periodsIn(blocks).length,
  };
}

/** What stands neither in rows nor in columns, and so holds of all. */
async function heldOf(extract: Extract, pivot: Pivot): Promise<ObservationTable['held']> {
  const { selection, blocks } = extract;
  const out = leftOut(pivot);
  const ids = {
    indicator: indicatorsIn(selection, blocks).map(({ id }) => id),
    region: out.includes('region') ? await regionsOf(extract, pivot) : [],
    period: periodsIn(blocks).map(formatPeriod),
  };
  return out.map((dimension) => ({ dimension, ids: ids[dimension] }));
}

function cellsOf<R>(
  columns: readonly Column<R>[],
  records: readonly R[],
  { language, placeOf }: { language: 'zh' | 'en'; placeOf: (record: R) => TableRow['of'] },
): Pick<ObservationTable, 'columns' | 'rows'> {
  const cells = columns.map(({ value, text }) => text ?? value);
  return {
    columns: columns.map(({ name, of, title, type, under }) => ({
      name,
      title: (under?.title ?? title)[language],
      type,
      column: of ?? name,
      member: under?.members[0] ?? null,
      members: under ? [...under.members] : null,
    })),
    rows: records.map((record) => ({
      cells: cells.map((cell) => asText(cell(record))),
      missing: reasonsOf(columns, record),
      of: placeOf(record),
    })),
  };
}

const asText = (value: string | number | null) => (value === null ? null : String(value));

type TableRow = ObservationTable['rows'][number];

const idsOf = ({ indicator, region, period }: Row, field: Column<Row> | null): TableRow['of'] => ({
  indicator: indicator.id,
  region: region.id,
  period: formatPeriod(period),
  field: field?.name ?? null,
});

function reasonsOf<R>(columns: readonly Column<R>[], record: R) {
  const reasons: { at: number; reason: MissingReason }[] = [];
  for (const [at, { missing }] of columns.entries()) {
    const reason = missing?.(record) ?? null;
    if (reason !== null) reasons.push({ at, reason });
  }
  return reasons;
}
