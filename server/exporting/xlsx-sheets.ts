import { displayWidth } from '#server/formats/sheet-layout.ts';
import type { StreamCell, StreamSheet } from '#server/formats/xlsx-stream.ts';
import { Problem } from '#server/problem.ts';
import { indicatorName, regionName, type Column } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import type { FileOptions } from './file-options.ts';
import { narrowExtract } from './narrow.ts';
import { withReasons } from './reason-column.ts';
import { openPiles } from './piles.ts';
import type { Table } from './table-shape.ts';

const DATA_NAME = { zh: '数据', en: 'Data' };

/** The sheets of figures: one, or one for each region or indicator that there are any of. */
export async function* tableSheets(
  extract: Extract,
  by: FileOptions['sheets'],
): AsyncGenerator<StreamSheet> {
  const { pivot, language } = extract.selection;
  if (by !== 'one' && pivot !== null && !pivot.rows.includes(by)) {
    const [zh, en] = by === 'region' ? ['地区', 'regions'] : ['指标', 'indicators'];
    throw new Problem('bad-request', {
      zh: `这种表的每一行里各${zh}并排，不能再用 sheets=${by} 拆成多张表。请把${zh}放在行里，或用 layout=long。`,
      en: `Every row of this table has all ${en} side by side, and sheets=${by} cannot make sheets of them. Put them into rows, or take layout=long.`,
    });
  }
  if (by === 'one' || extract.blocks.length === 0) {
    yield await wholeSheet(extract, DATA_NAME[language]);
  } else if (by === 'indicator') yield* sheetsByIndicator(extract);
  else yield* withReasons(extract, (table) => sheetsByRegion(extract, table));
}

/** A short name fits into the 31 letters of a sheet's; an id alone says nothing in a tab. */
const tabNaming = ({ selection: { language } }: Extract) =>
  ({ naming: 'short', language }) as const;

async function* sheetsByIndicator(extract: Extract): AsyncGenerator<StreamSheet> {
  for (const indicator of new Set(extract.blocks.map((block) => block.indicator))) {
    const own = await narrowExtract(extract, { indicators: [indicator] });
    yield await wholeSheet(own, indicatorName(indicator, tabNaming(extract)));
  }
}

/** Rows come by indicator, and what is computed is computed for all regions at once: read once, sorted into piles. */
async function* sheetsByRegion<R>(extract: Extract, table: Table<R>): AsyncGenerator<StreamSheet> {
  const { regions, language } = extract.selection;
  const heads = headsOf(table, language);
  const widths = await widthsOf(table, heads);
  const piles = await openPiles(isCells);
  try {
    const found = new Set<string>();
    for await (const portion of table.records()) {
      for (const record of portion) {
        const region = table.figures(record)[0]?.region.id;
        if (region === undefined) continue;
        found.add(region);
        await piles.add(
          region,
          table.columns.map((column) => writeCell(column, record)),
        );
      }
    }
    for (const region of regions.filter(({ id }) => found.has(id))) {
      const name = regionName(region, tabNaming(extract));
      yield { name, heads, widths, rows: piles.read(region.id) };
    }
  } finally {
    await piles.close();
  }
}

function wholeSheet(extract: Extract, name: string): Promise<StreamSheet> {
  return withReasons(extract, async (table) => {
    const heads = headsOf(table, extract.selection.language);
    return { name, heads, widths: await widthsOf(table, heads), rows: writeRows(table) };
  });
}

function headsOf<R>({ columns }: Table<R>, language: 'zh' | 'en'): string[] {
  return columns.map(({ title }) => title[language]);
}

async function* writeRows<R>({ columns, records }: Table<R>): AsyncGenerator<StreamCell[][]> {
  for await (const portion of records()) {
    yield portion.map((record) => columns.map((column) => writeCell(column, record)));
  }
}

function writeCell<R>({ value, text }: Column<R>, record: R): PlainCell {
  const own = value(record);
  if (typeof own !== 'number') return own;
  const shown = text?.(record);
  return { number: own, decimals: shown ? decimalsOf(shown) : null };
}

type PlainCell = Exclude<StreamCell, { text: string }>;

function isCells(value: unknown): value is PlainCell[] {
  return Array.isArray(value);
}

/** @example decimalsOf('10.0') // 1 */
function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

const SAMPLE = 200;
const [NARROWEST, WIDEST] = [8, 48];

/** As wide as its head and the first lines, within bounds: the rest is not known yet. */
async function widthsOf<R>({ columns, records }: Table<R>, heads: readonly string[]) {
  const sample: R[] = [];
  for await (const portion of records()) {
    sample.push(...portion.slice(0, SAMPLE));
    break;
  }
  return columns.map(({ value, text }, index) => {
    const texts = sample.map((record) => String(text?.(record) ?? value(record) ?? ''));
    const needed = Math.max(displayWidth(heads[index] ?? ''), ...texts.map(displayWidth));
    // The arrow of the filter stands in the head, too.
    return Math.min(WIDEST, Math.max(NARROWEST, needed + 3));
  });
}
