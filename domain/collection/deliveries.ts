import { rowKey } from '../entry/typed.ts';
import { figuresOf } from '../facts.ts';
import type { PrintedTable } from '../printed.ts';

/** Who handed a line in, and when. */
export interface Delivery {
  by: string;
  /** ISO 8601, UTC. */
  at: string;
}

export interface DeliveredLoad extends Delivery {
  tables: readonly PrintedTable[];
}

/**
 * Of each line the last load that gave it another figure than it had; one that only went along in its
 * table was handed in before.
 * @param loads oldest first
 * @example deliveries([li: gdp 8.1, wang: gdp 8.1 and sales 9.0], []).get('sales leping')?.by // 'wang'
 */
export function deliveries(
  loads: readonly DeliveredLoad[],
  published: readonly PrintedTable[],
): ReadonlyMap<string, Delivery> {
  const texts = new Map(published.flatMap(figuresOf).map((one) => [rowKey(one), one.text]));
  const last = new Map<string, Delivery>();
  for (const { by, at, tables } of loads) {
    for (const figure of tables.flatMap(figuresOf)) {
      const key = rowKey(figure);
      if ((texts.get(key) ?? '') === figure.text) continue;
      texts.set(key, figure.text);
      last.set(key, { by, at });
    }
  }
  return last;
}
