import type { LedgerTable } from '../ledger/types.ts';
import type { Said } from '../said.ts';
import { cellOf } from './cells.ts';
import type { Fact, Scheme, Side } from './types.ts';

/** The facts of an assessment, a row each. */
export function readFacts({ rows }: Pick<LedgerTable, 'rows'>): Fact[] {
  return rows.map((row) => ({
    assessed: cellOf(row, 'assessed') ?? '',
    item: cellOf(row, 'item') ?? '',
    side: sideOf(cellOf(row, 'side')),
    part: cellOf(row, 'part') ?? '',
    target: cellOf(row, 'target'),
    value: cellOf(row, 'value'),
    event: cellOf(row, 'event'),
    evidence: cellOf(row, 'evidence'),
    judgedBy: cellOf(row, 'judged_by'),
    note: cellOf(row, 'note'),
  }));
}

const sideOf = (text: string | null): Side =>
  text === '自查' || text === 'self' ? 'self' : 'checked';

/** What is wrong with the facts of one: of items that the scheme has not, or told twice. */
export function faultsOf({ items }: Scheme, facts: readonly Fact[]): Said[] {
  const twice = [...Map.groupBy(facts, ({ item, part }) => JSON.stringify([item, part])).values()];
  return [
    ...facts.flatMap(({ item }) => (items.has(item) ? [] : [unknownItem(item)])),
    ...twice.flatMap(([first, second]) => (first && second ? [toldTwice(first)] : [])),
  ];
}

const unknownItem = (item: string): Said => ({
  zh: `办法里没有条目“${item}”。`,
  en: `The scheme has no item “${item}”.`,
});

const toldTwice = ({ item, part }: Fact): Said => {
  const name = part === '' ? item : `${item} ${part}`;
  return { zh: `“${name}”填了两次。`, en: `“${name}” is told twice.` };
};
