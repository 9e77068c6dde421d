import { formatPeriod } from '#domain/period.ts';
import { spanOf } from '#domain/period-span.ts';
import type { HeldPeriods } from '#server/schemas/observation-table.ts';
import type { SelectionQuery } from '#server/schemas/selection-query.ts';
import type { DataView } from '#server/view/data-view.ts';
import { listBlocks } from './blocks.ts';
import { periodsIn } from './members.ts';
import { readSelection } from './read-selection.ts';

/** All periods that there are figures of, whichever of them a query chooses. No figure is read. */
export async function heldPeriods(view: DataView, query: SelectionQuery): Promise<HeldPeriods> {
  const { from: _, to: __, last: ___, spans: ____, ...others } = query;
  const blocks = await listBlocks(view, readSelection(view, others));
  const counts = Map.groupBy(blocks, ({ period }) => formatPeriod(period));
  return periodsIn(blocks).map((period) => ({
    ...period,
    span: spanOf(period),
    indicators: counts.get(formatPeriod(period))?.length ?? 0,
  }));
}
