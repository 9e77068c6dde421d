import type { Column } from './columns.ts';
import { FIELDS, KNOWN_COLUMNS } from './fields.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** The columns of what was asked for of each figure. */
export function valueColumns({
  values,
  vintages,
}: Pick<Selection, 'values' | 'vintages'>): Column<Row>[] {
  const asked = FIELDS.filter(({ choice }) => values.includes(choice));
  return [...asked, ...(vintages === 'all' ? KNOWN_COLUMNS : [])];
}
