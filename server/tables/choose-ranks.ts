import type { ColumnHead } from './column-head.ts';
import type { HeadFacts } from './head-meaning.ts';
import type { Header } from './header.ts';
import { RANK_COLUMNS, type IndicatorColumn } from './indicator-header.ts';
import { LEFT_OUT } from './left-out-words.ts';
import type { Reading } from './reading.ts';
import { reportLeftOut, reportSameColumn } from './report-columns.ts';

/** The city's own rank and the one in a wider group; ranks of other months and of amounts are not meant. */
export function chooseRanks(
  reading: Reading,
  header: Header<IndicatorColumn>,
  heads: readonly ColumnHead[],
  columns: Map<IndicatorColumn, number>,
): void {
  const all = heads.filter(({ meaning }) => meaning?.role === 'rank');
  for (const head of all.filter(({ months }) => months === 'other')) {
    reportLeftOut(reading, header, head, LEFT_OUT.otherRank);
  }
  const now = all.filter(({ months }) => months !== 'other');
  const isOfAmounts = readsAmounts(heads);
  const ofAmounts = now.filter((head) => kind(head) === 'amount' && !isOfAmounts);
  for (const head of ofAmounts) reportLeftOut(reading, header, head, LEFT_OUT.amountRank);
  for (const head of now.filter((one) => !ofAmounts.includes(one))) {
    const key = RANK_COLUMNS[wider(head) ?? 'own'];
    if (columns.has(key)) reportSameColumn(reading, head);
    else columns.set(key, head.column);
  }
}

/** A place by amounts is one of the figures that are read only where these are amounts, all of them. */
function readsAmounts(heads: readonly ColumnHead[]): boolean {
  const kinds = heads.flatMap(({ meaning, months }) =>
    meaning?.role === 'figure' && months !== 'other' ? [meaning.facts.kind] : [],
  );
  return kinds.length > 0 && kinds.every((one) => one === 'amount');
}

function wider({ meaning }: ColumnHead): HeadFacts['wider'] {
  return meaning?.role === 'rank' ? meaning.facts.wider : null;
}

function kind({ meaning }: ColumnHead): HeadFacts['kind'] {
  return meaning?.role === 'rank' ? meaning.facts.kind : null;
}
