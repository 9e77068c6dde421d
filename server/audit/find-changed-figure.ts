import { figuresOf } from '#domain/facts.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Figure } from '#domain/printed.ts';
import { showValue } from '#domain/show.ts';
import type { Db } from '#server/store/database.ts';
import {
  cellsUpTo,
  sheetsOfLoad,
  valuesWithSheet,
  type EvidentValue,
} from '#server/store/load-evidence.ts';
import { toKey, toPeriod } from '#server/store/months.ts';
import { parseTable } from '#server/store/sheets.ts';
import type { ChangedFigure } from './fault.ts';

/**
 * The first figure of a load that differs from the printed table it was taken from: changed, moved
 * to another region, indicator or period, added, or gone. Null where the tables don't tell: figures
 * of a tidy file have none.
 */
export async function findChangedFigure(db: Db, loadId: number): Promise<ChangedFigure | null> {
  const sheets = await sheetsOfLoad(db, loadId);
  const figures = new Map(sheets.map(({ id, content }) => [id, figuresOf(parseTable(content))]));
  for (const value of await valuesWithSheet(db, loadId)) {
    const printed = figures
      .get(value.sheetId ?? 0)
      ?.find(({ row, column }) => row === value.sourceRow && column === value.sourceColumn);
    if (!printed || !isSame(value, printed)) return describe(value, printed ?? null);
  }
  return findGone(db, loadId, [...figures.values()].flat());
}

/** A printed figure whose cell no load ever filled: its row was removed. */
async function findGone(
  db: Db,
  loadId: number,
  figures: readonly Figure[],
): Promise<ChangedFigure | null> {
  const cells = await cellsUpTo(db, loadId);
  const gone = figures.find(({ indicatorId, regionId, period }) => {
    return !cells.has(`${indicatorId} ${regionId} ${toKey(period)}`);
  });
  return gone ? { ...placeOf(gone), stored: null, printed: words(gone) } : null;
}

function isSame(value: EvidentValue, printed: Figure): boolean {
  return (
    isSameCell(value, printed) &&
    value.value === printed.value &&
    value.decimals === printed.decimals &&
    value.missingReason === printed.missingReason &&
    value.noteMark === (printed.noteMark ?? null)
  );
}

function isSameCell(value: EvidentValue, printed: Figure): boolean {
  const at = placeOf(printed);
  const { indicatorId, regionId, period } = storedPlace(value);
  return indicatorId === at.indicatorId && regionId === at.regionId && period === at.period;
}

/** A value that was moved counts as missing where it was printed. */
function describe(value: EvidentValue, printed: Figure | null): ChangedFigure {
  if (!printed) return { ...storedPlace(value), stored: words(value), printed: null };
  const stored = isSameCell(value, printed) ? words(value) : null;
  return { ...placeOf(printed), stored, printed: words(printed) };
}

function placeOf({ indicatorId, regionId, period }: Figure) {
  return { indicatorId, regionId, period: formatPeriod(period) };
}

function storedPlace({ indicatorId, regionId, ...months }: EvidentValue) {
  return { indicatorId, regionId, period: formatPeriod(toPeriod(months)) };
}

/** All digits of the value: one that was changed may have more of them than are printed. */
function words({ value, decimals, noteMark }: EvidentValue | Figure): string {
  if (value === null) return `空${noteMark ?? ''}`;
  const shown = showValue(value, decimals);
  const digits = shown !== null && Number(shown) === value ? shown : String(value);
  return digits + (noteMark ?? '');
}
