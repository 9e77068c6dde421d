import { monthsFrom, samePeriod, shiftMonth, yearOf, type Period } from '../period.ts';
import type { Figure, FigureTable } from '../printed.ts';
import { moveHead } from './move-rows.ts';
import {
  blankFigure,
  isLasting,
  lagOf,
  moveIndicatorPeriod,
  moveText,
  type Moving,
} from './moving.ts';

/** Net entries, prices and households with the months of the next release. */
export function moveFigureTable(table: FigureTable, moving: Moving): FigureTable {
  const lag = table.kind === 'net-entry' ? lagOf(moving, table.figures[0]?.indicatorId) : 0;
  return {
    ...table,
    ...moveHead(table, moving, lag),
    notes: table.notes.map((note) => moveText(moving, note, lag)),
    figures: moveFigures(lastingOf(table, moving), moving),
    mismatches: table.mismatches.map((one) => ({ ...one, text: moveText(moving, one.text, lag) })),
  };
}

function lastingOf(table: FigureTable, moving: Moving): FigureTable {
  return { ...table, figures: table.figures.filter((one) => isLasting(moving, one)) };
}

function moveFigures({ kind, figures }: FigureTable, moving: Moving): Figure[] {
  switch (kind) {
    case 'net-entry':
      return figures.map((one) => blankFigure(moving, one, moveIndicatorPeriod(moving, one)));
    case 'cpi':
      return movePrices(figures, moving);
    case 'households':
      return moveHouseholds(figures, moving);
    default:
      return kind satisfies never;
  }
}

/**
 * A line a month, the last one that of the release; as many as before, all months where there were
 * all, and after December both that come together.
 */
function movePrices(figures: readonly Figure[], moving: Moving): Figure[] {
  const { from, to } = moving.move;
  const lines = [...Map.groupBy(figures, ({ row }) => row).values()];
  const last = lines.at(-1) ?? [];
  const inAll = monthsFrom(to.start, to.end) + 1;
  const wasAll = lines.length === monthsFrom(from.start, from.end) + 1;
  const count = wasAll || moving.isNewYear ? inAll : Math.min(lines.length, inAll);
  return Array.from({ length: count }, (_, index) => {
    const month = shiftMonth(to.end, index + 1 - count);
    const row = (lines[0]?.[0]?.row ?? 1) + index;
    return last.map((one) => {
      const isToDate = moving.roles.get(one.indicatorId) === 'to-date';
      const start = isToDate ? `${month.slice(0, 4)}-01` : month;
      return { ...blankFigure(moving, one, { start, end: month }), row };
    });
  }).flat();
}

/**
 * From January to the release's last month, each year as far back as before. Last year's figure is
 * taken over where the table had it as its own.
 */
function moveHouseholds(figures: readonly Figure[], moving: Moving): Figure[] {
  const latest = Math.max(...figures.map(({ period }) => yearOf(period)));
  const { end } = moving.move.to;
  return figures.map((one) => {
    const year = Number(end.slice(0, 4)) - (latest - yearOf(one.period));
    const period = { start: `${year}-01`, end: `${year}-${end.slice(5)}` };
    const known = year < yearOf(moving.move.to) ? findKnown(figures, one, period) : undefined;
    if (!known) return blankFigure(moving, one, period);
    return { ...known, row: one.row, column: one.column };
  });
}

function findKnown(
  figures: readonly Figure[],
  { indicatorId, regionId }: Figure,
  period: Period,
): Figure | undefined {
  return figures.find((one) => {
    const isSame = one.indicatorId === indicatorId && one.regionId === regionId;
    return isSame && samePeriod(one.period, period);
  });
}
