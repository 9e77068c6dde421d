import { areaAddress } from '#domain/layout/area.ts';
import type { DimensionFound, SheetTable } from '#domain/layout/sheet-reading.ts';
import {
  SHEET_DIMENSIONS,
  type HeadCells,
  type SheetDimension,
} from '#domain/layout/table-layout.ts';
import type { Said } from '#domain/said.ts';
import { areasOf } from './areas-of.ts';
import { saysOfLevel, type NamedLevel } from './levels.ts';
import { saysOfLine } from './line-says.ts';
import type { NameBook } from './name-book.ts';
import type { ReadSection } from './read-section.ts';
import type { Says } from './says.ts';

/** Where the figures of a table stand, where what says what they are, and how sure that is. */
export function describeTable(sheet: string | null, read: ReadSection, book: NameBook): SheetTable {
  const heads = headsOf(read, book);
  const title = read.section.lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? null;
  const figures = areasOf(read.figures.map(({ figure }) => figure));
  return {
    sheet,
    title,
    layout: { figures, heads },
    found: SHEET_DIMENSIONS.map((one) => found(one, read, heads)),
  };
}

function headsOf({ over, before, section }: ReadSection, book: NameBook): HeadCells[] {
  const levels = [...over, ...before].flatMap((level) => headsOfLevel(level, book));
  const lines = section.lines.flatMap((line) =>
    dimensionsOf(saysOfLine(line, book)).map((dimension): HeadCells => ({
      dimension,
      cells: { top: line.row, left: line.column, bottom: line.row, right: line.column },
      direction: 'all',
    })),
  );
  return [...levels, ...lines];
}

function headsOfLevel(level: NamedLevel, book: NameBook): HeadCells[] {
  const places = [...new Set(level.cells.values())];
  const says = saysOfLevel(level, book);
  const spans = places.length < level.cells.size;
  const direction = level.side === 'over' ? (spans ? 'up-left' : 'up') : spans ? 'left-up' : 'left';
  return SHEET_DIMENSIONS.flatMap((dimension) => {
    const saying = places.filter((place) => dimensionsOf(says.get(place)).includes(dimension));
    return areasOf(saying).map((cells): HeadCells => ({ dimension, cells, direction }));
  });
}

function dimensionsOf(says: Says | undefined): SheetDimension[] {
  if (says === undefined) return [];
  const saysSo: Record<SheetDimension, boolean> = {
    region: says.region !== null,
    indicator: says.names.length > 0,
    period: says.year !== null || says.months !== null || says.span !== null,
    unit: says.units.length > 0,
    kind: says.kinds.length > 0 || says.derived !== null,
  };
  return SHEET_DIMENSIONS.filter((dimension) => saysSo[dimension]);
}

function found(
  dimension: SheetDimension,
  read: ReadSection,
  heads: readonly HeadCells[],
): DimensionFound {
  const isOpen = read.figures.some(({ figure, region }) => {
    if (dimension === 'region') return figure.regionId === null && region?.isWider !== true;
    if (dimension === 'indicator') return figure.indicatorId === null;
    return figure[dimension] === null;
  });
  const isLikely =
    dimension === 'period' &&
    read.figures.some(({ period }) => period.period !== null && period.isLikely);
  const certainty = isOpen ? 'open' : isLikely ? 'likely' : 'sure';
  return {
    dimension,
    certainty,
    why: whyFound(heads.filter((one) => one.dimension === dimension)),
  };
}

function whyFound(heads: readonly HeadCells[]): Said {
  const [first, ...more] = heads;
  if (first === undefined)
    return {
      zh: '表上没有写，由其他内容得出',
      en: 'Not written in the table, taken from what stands around it',
    };
  const places = [first, ...more]
    .slice(0, 3)
    .map(({ cells }) => areaAddress(cells))
    .join('、');
  const isLine = first.direction === 'all';
  return isLine
    ? {
        zh: `表上方的 ${places} 写着`,
        en: `Said over the table at ${places.replaceAll('、', ', ')}`,
      }
    : { zh: `表头 ${places} 写着`, en: `Said by the headings at ${places.replaceAll('、', ', ')}` };
}
