import type { LedgerNote, LedgerTable } from '#domain/ledger/types.ts';
import { checkProgress } from '#domain/plans/check-progress.ts';
import { readPlanRows } from '#domain/plans/row.ts';
import { readScales } from '#domain/plans/scale.ts';
import { readDayCalendar } from '#domain/working-days.ts';
import type { DataView } from '#server/view/data-view.ts';
import { readLedger } from '#server/view/ledger.ts';

/** What is to be seen at rows of progress beside the targets of the ledger, on a day. */
export async function planRemarks(
  view: DataView,
  table: Pick<LedgerTable, 'subject' | 'rows'>,
  on: string,
): Promise<LedgerNote[]> {
  const [targets, scales, calendars] = await Promise.all([
    readLedger(view, 'plan-targets'),
    readLedger(view, 'ordered-scales'),
    readLedger(view, 'day-calendars'),
  ]);
  return checkProgress(table, {
    targets: readPlanRows(targets),
    regions: view.dictionary.regions,
    on,
    scales: readScales(scales),
    calendar: readDayCalendar(calendars),
  });
}
