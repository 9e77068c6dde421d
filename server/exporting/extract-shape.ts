import type { DataView } from '#server/view/data-view.ts';
import type { Block } from './blocks.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

/** What a query asks for, as of one load: read as often as is needed, always the same. */
export interface Extract {
  view: DataView;
  /** As `writeQuery` writes it. */
  query: string;
  selection: Selection;
  /** Indicators at periods, by indicator and period: what the rows are made of. */
  blocks: readonly Block[];
  /** How many rows there are: known for nothing once all of them were read. */
  count: () => Promise<number>;
  /** How many figures they are of; null: more than so many. No more than these are gone through. */
  countAtMost: (most: number) => Promise<number | null>;
  /** How many figures each block has. */
  sizes: () => Promise<ReadonlyMap<Block, number>>;
  /** Whether each of these figures is a row. */
  isCounted: boolean;
  /** Whatever the query may be refused for is found out. @throws bad-request */
  prepare: () => Promise<void>;
  /** All rows in their order, some thousand at a time. */
  rows: () => AsyncIterable<Row[]>;
  /** Some of them. */
  page: (offset: number, limit: number) => Promise<Row[]>;
}
