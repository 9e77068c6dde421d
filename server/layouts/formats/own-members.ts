import { NO_FACTS, type CategoryFacts } from './category-facts.ts';
import { readCategory } from './read-category.ts';

/** What stands over a column of a wide table: a place, an indicator or a period, by its id or name. */
export function readMember(
  member: string,
  across: 'region' | 'indicator' | 'period',
): CategoryFacts {
  const category = {
    code: member,
    label: null,
    unit: null,
    decimals: null,
    parent: null,
    note: null,
  };
  const facts = readCategory(category, across, null);
  // What the line says comes first; a line of another member's unit has none of its own.
  return { ...NO_FACTS, ...facts };
}
