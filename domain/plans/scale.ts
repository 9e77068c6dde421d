import { foldName } from '#domain/fold.ts';
import type { LedgerTable } from '#domain/ledger/types.ts';

export interface ScaleStep {
  name: string;
  /** 1 is the best. */
  order: number;
  aliases: readonly string[];
}

/** Grades in words that have an order: Ⅰ类 before 劣Ⅴ类. */
export interface Scale {
  name: string;
  steps: readonly ScaleStep[];
}

/** Of tables of the kind `ordered-scales`; a step without a whole number for its order is no step. */
export function readScales(tables: readonly LedgerTable[]): Scale[] {
  const rows = tables.flatMap((table) =>
    table.rows.map(({ cells }) => ({ name: cells['scale'] ?? table.subject, cells })),
  );
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, members]) => ({
    name,
    steps: members
      .flatMap(({ cells }): ScaleStep[] => {
        const order = Number(cells['order']);
        const aliases = (cells['aliases'] ?? '').split(/[;；、]/u).filter((alias) => alias !== '');
        return Number.isInteger(order) ? [{ name: cells['step'] ?? '', order, aliases }] : [];
      })
      .toSorted((a, b) => a.order - b.order),
  }));
}

/**
 * The step of a scale that a text names; of all scales where none is asked for.
 * @example findStep('Ⅴ类', scales, '')?.step.order // 5
 */
export function findStep(
  text: string,
  scales: readonly Scale[],
  wanted: string,
): { scale: Scale; step: ScaleStep } | null {
  const word = foldName(text);
  for (const scale of scales) {
    if (wanted !== '' && foldName(scale.name) !== foldName(wanted)) continue;
    const step = scale.steps.find(({ name, aliases }) =>
      [name, ...aliases].some((known) => foldName(known) === word),
    );
    if (step) return { scale, step };
  }
  return null;
}
