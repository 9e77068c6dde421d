import type { MissingReason } from '#domain/dictionary.ts';
import type { ObservationTable } from '#server/schemas/observation-table.ts';
import type { Column } from './columns.ts';
import type { Extract } from './extract.ts';
import { indicatorsIn, periodsIn } from './members.ts';
import { longColumns } from './table.ts';
import { countLines, linesPage } from './wide-page.ts';
import { wideTable } from './wide.ts';

interface Page {
  offset: number;
  limit: number;
}

/** Some rows of the table that an extract is, long or wide, with its heads and its size. */
export async function readTablePage(extract: Extract, page: Page): Promise<ObservationTable> {
  const { selection } = extract;
  const sizes = { figures: await extract.count(), ...membersOf(extract) };
  const { across, language } = selection;
  if (across !== null) {
    const { columns } = wideTable(extract, across);
    const records = await linesPage(extract, across, page);
    const total = await countLines(extract, across);
    return { total, ...sizes, ...cellsOf(columns, records, language) };
  }
  const columns = longColumns(selection);
  const records = await extract.page(page.offset, page.limit);
  return { total: sizes.figures, ...sizes, ...cellsOf(columns, records, language) };
}

function membersOf({ blocks, selection }: Extract) {
  return {
    indicators: indicatorsIn(selection, blocks).length,
    regions: blocks.length > 0 ? selection.regions.length : 0,
    periods: periodsIn(blocks).length,
  };
}

function cellsOf<R>(
  columns: readonly Column<R>[],
  records: readonly R[],
  language: 'zh' | 'en',
): Pick<ObservationTable, 'columns' | 'rows'> {
  const cells = columns.map(({ value, text }) => text ?? value);
  return {
    columns: columns.map(({ name, of, title, type, under }) => ({
      name,
      title: (under?.title ?? title)[language],
      type,
      column: of ?? name,
      member: under?.member ?? null,
    })),
    rows: records.map((record) => ({
      cells: cells.map((cell) => asText(cell(record))),
      missing: reasonsOf(columns, record),
    })),
  };
}

const asText = (value: string | number | null) => (value === null ? null : String(value));

function reasonsOf<R>(columns: readonly Column<R>[], record: R) {
  const reasons: { at: number; reason: MissingReason }[] = [];
  for (const [at, { missing }] of columns.entries()) {
    const reason = missing?.(record) ?? null;
    if (reason !== null) reasons.push({ at, reason });
  }
  return reasons;
}
