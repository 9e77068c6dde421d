import type { Period } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import { sayPeriod } from '#domain/said-names.ts';

import type { ColumnHead } from './column-head.ts';
import type { Header } from './header.ts';
import { actualColumns, isRateUnit, type FigureKeys } from './actual-column.ts';
import { cellAt } from './cells.ts';
import { cellTexts } from './expected-words.ts';
import type { IndicatorColumn } from './indicator-header.ts';
import { LEFT_OUT, ofOtherPeriod } from './left-out-words.ts';
import { reportHeadPeriod } from './nominal-period.ts';
import { readNumber } from './number.ts';
import type { Reading } from './reading.ts';
import { askWhichColumn, reportLeftOut, reportSameColumn } from './report-columns.ts';
import type { Title } from './title.ts';

interface Nominal {
  title: Title;
  period: Period | null;
}

/** The columns of figures: of the release's months, and of them one each of amounts, of rates, of either. */
export function chooseActual(
  reading: Reading,
  header: Header<IndicatorColumn>,
  heads: readonly ColumnHead[],
  columns: Map<IndicatorColumn, number>,
  table: Nominal,
): void {
  for (const head of heads) {
    if (head.meaning?.role === 'left-out') reportLeftOut(reading, header, head, head.meaning.why);
  }
  const figures = heads.filter(({ meaning }) => meaning?.role === 'figure');
  const chosen = new Map<keyof FigureKeys, ColumnHead>();
  for (const head of ofOwnMonths(reading, header, figures, table)) {
    const key = keyOf(head, figures);
    const before = chosen.get(key);
    if (before === undefined) chosen.set(key, head);
    else if (before.months === head.months) reportSameColumn(reading, head);
    else {
      const [own, other] = before.months === 'own' ? [before, head] : [head, before];
      chosen.set(key, own);
      reportLeftOut(reading, header, other, LEFT_OUT.undated);
    }
  }
  for (const [key, { column }] of chosen) columns.set(key, column);
  settle(reading, header, columns, chosen);
}

/** Those of other months go; where there are no others, the only one that is dated stays to be told of. */
function ofOwnMonths(
  reading: Reading,
  header: Header<IndicatorColumn>,
  figures: readonly ColumnHead[],
  { title, period }: Nominal,
): ColumnHead[] {
  const own = figures.filter(({ months }) => months !== 'other');
  const [only, second] = figures;
  if (only !== undefined && own.length === 0) {
    if (second === undefined && only.isDated && period !== null) {
      reportHeadPeriod(reading, title, only, period);
      return [only];
    }
    reading.log.error('period-mismatch', only.cell, {
      found: cellTexts(figures),
      expected: ofPeriod(period),
      cure: noColumnOf(period),
    });
    return [only];
  }
  const why = ofOtherPeriod(period);
  for (const head of figures)
    if (head.months === 'other') reportLeftOut(reading, header, head, why);
  return own;
}

const ofPeriod = (period: Period | null): Said =>
  period === null
    ? { zh: '本期的数', en: 'figures of this release' }
    : { zh: `${sayPeriod(period).zh}的数`, en: `figures of ${sayPeriod(period).en}` };

const noColumnOf = (period: Period | null): Said => ({
  zh: `没有一列是本期（${period === null ? '' : sayPeriod(period).zh}）的数，请补上，或在表头写明时期。`,
  en: `No column holds the figures of this release${period === null ? '' : ` (${sayPeriod(period).en})`}. Add one, or state the period in the heading.`,
});

/** 完成（亿元） beside a column of growth holds amounts, though it does not say so. */
function keyOf({ meaning }: ColumnHead, figures: readonly ColumnHead[]): keyof FigureKeys {
  if (meaning?.role !== 'figure') return 'actual';
  const { kind, unit } = meaning.facts;
  if (kind !== null) return kind;
  const isBesideGrowth = figures.some(
    (other) => other.meaning?.role === 'figure' && other.meaning.facts.kind === 'growth',
  );
  return unit !== null && !isRateUnit(unit) && isBesideGrowth ? 'amount' : 'actual';
}

/** Tells of columns that no line's figure comes from, and asks where two could be meant. */
function settle(
  reading: Reading,
  header: Header<IndicatorColumn>,
  columns: ReadonlyMap<IndicatorColumn, number>,
  chosen: ReadonlyMap<keyof FigureKeys, ColumnHead>,
): void {
  if (chosen.size < 2) return;
  const { grid, context } = reading;
  const used = new Set<number>();
  let measured: string | null = null;
  let hasSame = false;
  for (let row = header.lastRow + 1; row < grid.cells.length; row += 1) {
    const name = cellAt(grid, row, columns.get('name') ?? -1).text;
    measured = context.names.indicator(name) ?? measured;
    if (measured === null) continue;
    const [column, rival] = actualColumns(reading, columns, row, measured);
    if (column !== undefined) used.add(column);
    if (column === undefined || rival === undefined) continue;
    if (sameFigure(cellAt(grid, row, column).text, cellAt(grid, row, rival).text)) {
      hasSame = true;
      continue;
    }
    const [first, second] = [...chosen.values()].filter((head) =>
      [column, rival].includes(head.column),
    );
    if (first && second) askWhichColumn(reading, first, second);
    return;
  }
  // Where no name is known, nothing is known of what the table measures: the names are told of.
  if (measured === null) return;
  for (const head of chosen.values()) {
    if (!used.has(head.column))
      reportLeftOut(reading, header, head, whyUnused(chosen, head, hasSame));
  }
}

/** Amounts are an indicator of their own, in their own unit. */
function whyUnused(
  chosen: ReadonlyMap<keyof FigureKeys, ColumnHead>,
  head: ColumnHead,
  hasSame: boolean,
): Said {
  if (hasSame) return LEFT_OUT.repeated;
  return chosen.get('growth') === head ? LEFT_OUT.growth : LEFT_OUT.amount;
}

function sameFigure(one: string, other: string): boolean {
  return one === other || readNumber(one)?.value === readNumber(other)?.value;
}
