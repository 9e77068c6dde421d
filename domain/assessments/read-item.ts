import type { LedgerRow } from '../ledger/types.ts';
import { cellOf, numberIn, readRange, readVerdicts, splitList } from './cells.ts';
import { ruleOf, type Rule } from './rules.ts';
import type { SchemeItem } from './types.ts';

/** Rows that count, or say what is looked at: the others lay down something about the whole. */
const NO_ITEMS: ReadonlySet<Rule> = new Set([
  'grade',
  'assessed',
  'group',
  'deadline',
  'procedure',
  'consequence',
  'reading',
]);

/** An item as its row has it, not yet with those under it; null where the row is none. */
export function readItem(row: LedgerRow): SchemeItem | null {
  const rule = ruleOf(cellOf(row, 'rule') ?? '');
  if (!rule || NO_ITEMS.has(rule)) return null;
  return {
    id: cellOf(row, 'id') ?? '',
    parent: cellOf(row, 'parent'),
    name: cellOf(row, 'item') ?? '',
    rule,
    section: cellOf(row, 'part') ?? '',
    nature: cellOf(row, 'nature'),
    points: numberIn(row, 'points'),
    condition: cellOf(row, 'condition'),
    value: readRange(cellOf(row, 'value') ?? ''),
    step: numberIn(row, 'step'),
    stepUnit: cellOf(row, 'step_unit') ?? '',
    perStep: numberIn(row, 'per_step'),
    floor: numberIn(row, 'floor'),
    cap: numberIn(row, 'cap'),
    each: cellOf(row, 'each'),
    open: cellOf(row, 'open'),
    words: cellOf(row, 'words') ?? '',
    line: cellOf(row, 'source_line'),
    threshold: numberIn(row, 'threshold'),
    better:
      cellOf(row, 'better') === '越低越好' || cellOf(row, 'better') === 'lower'
        ? 'lower'
        : 'higher',
    measures: splitList(cellOf(row, 'measures')),
    verdicts: readVerdicts(cellOf(row, 'verdicts')),
    follows: cellOf(row, 'follows'),
    allOf: cellOf(row, 'all_of'),
    children: [],
  };
}
