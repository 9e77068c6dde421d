import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { formatPeriod } from '#domain/period.ts';
import { openNameBook } from '#server/layouts/name-book.ts';
import { readGrid } from '#server/layouts/read-grid.ts';
import { NOTHING_SAID } from '#server/layouts/says.ts';

const indicator = (id: string, name: string, unit: string, measure: string) => ({
  id,
  name,
  unit,
  measure,
  names: [],
  tiedTo: null,
});

/** 云汀市 with two counties; what they measure is made up. */
const BOOK = openNameBook({
  province: '岚江省',
  regions: [
    { id: 'city', name: '云汀市', kind: 'city', insideId: null, names: ['全市'] },
    { id: 'east', name: '东桥县', kind: 'county', insideId: 'city', names: ['东桥'] },
    { id: 'west', name: '西桥县', kind: 'county', insideId: 'city', names: ['西桥'] },
  ],
  indicators: [
    indicator('gdp', '地区生产总值', '亿元', 'level'),
    indicator('gdp-growth', '生产总值', '%', 'rate'),
    indicator('cpi', 'CPI', '上年同月=100', 'index'),
  ],
});

/** A sheet typed as rows of cells between bars. */
export function readRows(rows: string, { sheet = null }: { sheet?: string | null } = {}) {
  const cells = rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  const context = { book: BOOK, symbols: new Map(), shown: [], template: null, hint: null };
  return readGrid({ file: 'a.xlsx', sheet, cells }, context, NOTHING_SAID);
}

/** A figure as one line: B2 东桥县 地区生产总值 亿元 2019-01/2019-06 level 90.1; unknown names in quotes. */
export function linesOf({ figures }: SheetReading): string[] {
  return figures.map((one) =>
    [
      one.address,
      named(one.region, one.regionId),
      named(one.indicator, one.indicatorId),
      one.unit ?? '?',
      one.period === null ? '?' : formatPeriod(one.period),
      one.kind ?? '?',
      ...(one.basis === null ? [] : [one.basis]),
      one.text,
    ].join(' '),
  );
}

function named(name: string | null, id: string | null): string {
  return id === null && name !== null ? `“${name}”` : (name ?? '?');
}

export function questionsOf({ questions }: SheetReading): string[] {
  return questions.map(({ text }) => text.zh);
}
