import type { Indicator, Measure } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';

import { reportBadCell } from './dictionary-cells.ts';
import type { DictionaryLog } from './dictionary-log.ts';
import { oneOf } from './dictionary-known.ts';
import type { PrintedCell } from './types.ts';

/** What the places that an indicator has elsewhere ask of its measure. */
export interface Demands {
  /** @param expected what is said of the cell, where the cell is at fault; else the ids that would do */
  add(indicatorId: string | null, demand: Demand): void;
  /** Tells what is not met: at the measure where nothing is, else at each cell. */
  close(rows: readonly MeasuredRow[], log: DictionaryLog): void;
}

interface Demand {
  cell: PrintedCell;
  log: DictionaryLog;
  measures: readonly Measure[];
  expected?: Said;
}

export interface MeasuredRow {
  indicator: Indicator;
  cell: PrintedCell;
}

export function openDemands(): Demands {
  const demands = new Map<string, Demand[]>();
  return {
    add: (id, demand) => {
      if (id !== null) demands.set(id, [...(demands.get(id) ?? []), demand]);
    },
    close: (rows, log) => {
      const all = rows.map(({ indicator }) => indicator);
      for (const { indicator, cell } of rows) {
        const own = demands.get(indicator.id) ?? [];
        const unmet = own.filter(({ measures }) => !measures.includes(indicator.measure));
        if (log.isFaulty(cell)) continue;
        if (unmet.length > 1 && unmet.length === own.length) tellMeasure(cell, unmet, log);
        else for (const demand of unmet) tellDemand(demand, all);
      }
    },
  };
}

function tellDemand(
  { cell, log, measures, expected }: Demand,
  indicators: readonly Indicator[],
): void {
  const fitting = indicators.filter(({ measure }) => measures.includes(measure));
  reportBadCell(cell, expected ?? oneOf(new Set(fitting.map(({ id }) => id))), log);
}

/** Everything that names the indicator takes it for another kind. */
function tellMeasure(cell: PrintedCell, unmet: readonly Demand[], log: DictionaryLog): void {
  const [{ measures } = { measures: [] }] = unmet;
  const words = measures.join(' / ');
  const expected = {
    zh: `${words}：有 ${unmet.length} 处按它使用`,
    en: `${words}: ${unmet.length} cells take it for that`,
  };
  reportBadCell(cell, expected, log);
}
