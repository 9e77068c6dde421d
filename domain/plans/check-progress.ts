import type { LedgerNote, LedgerTable } from '#domain/ledger/types.ts';
import type { Said } from '#domain/said.ts';
import type { DayCalendar } from '#domain/working-days.ts';
import { isSame } from './agree.ts';
import { takesNear, unitOf } from './entry.ts';
import { faultOfRow, type Held } from './progress-faults.ts';
import { readProgressRows, type ProgressRow } from './progress.ts';
import { readRule } from './read-rule.ts';
import type { Scale } from './scale.ts';
import { seriesKey } from './series-id.ts';
import { readPlanAmount, type PlanAmount } from './value.ts';

interface Basis extends Held {
  scales: readonly Scale[];
  calendar: DayCalendar;
}

/** What is to be seen at rows of progress beside the targets that they speak of: each at its cell. */
export function checkProgress(
  table: Pick<LedgerTable, 'subject' | 'rows'>,
  basis: Basis,
): LedgerNote[] {
  const rows = readProgressRows([table], basis.regions);
  const amounts = rows.map((row) => amountOf(row, basis));
  return rows.flatMap((row, at): LedgerNote[] => {
    if (table.rows[at]?.isTotal === true) return [];
    const fault = faultOfRow(row, basis);
    const amount = amounts[at] ?? null;
    const before = twinOf(rows, at);
    const other = before === -1 ? null : (amounts[before] ?? null);
    const isOther = amount !== null && other !== null && !isSame(amount, other);
    const told = amount?.reason ?? amount?.converted ?? null;
    const notes: (LedgerNote | null)[] = [
      fault && { at, column: fault.column, said: fault.said },
      told && { at, column: row.unit === '' || amount?.text === '' ? 'value' : 'unit', said: told },
      isOther
        ? { at, column: 'value', said: differs(before, rows[before]?.value ?? '', row) }
        : null,
    ];
    return notes.filter((note) => note !== null);
  });
}

function amountOf(row: ProgressRow, { targets, scales, calendar }: Basis): PlanAmount | null {
  const target = targets.find((one) => seriesKey(one) === row.series);
  if (!target || row.value === '') return null;
  const rule = readRule(target, scales);
  return readPlanAmount(row.value, {
    ...{ unit: unitOf(target, rule), scales, scale: target.scale, calendar },
    ...{ takesNear: takesNear(target, rule), toldIn: row.unit },
  });
}

/** The first row of the same indicator, place and period; -1: it is the first. */
function twinOf(rows: readonly ProgressRow[], at: number): number {
  const key = keyOf(rows[at]);
  const found = rows.findIndex((one) => one.value !== '' && keyOf(one) === key);
  return found < at ? found : -1;
}

const keyOf = (row: ProgressRow | undefined) =>
  row &&
  JSON.stringify([
    row.series,
    row.place,
    row.period ? [row.period.first, row.period.last] : row.periodText,
  ]);

const differs = (before: number, value: string, row: ProgressRow): Said => ({
  zh: `与第 ${before + 1} 行是同一个指标、地区、时期，数却不同：${value}、${row.value}；请删去一个，删去以前都不判断`,
  en: `Row ${before + 1} has another value for the same indicator, place and period: ${value}, ${row.value}. Delete one: until then neither is judged`,
});
