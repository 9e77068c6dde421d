import type { EntryGrid, TypedRow } from '#server/schemas/entry.ts';
import { changedRows, type Edit, type Words } from './edits.ts';
import type { KeptRow } from './kept-typing.ts';

type Named = Pick<EntryGrid, 'rows'>;

/** What goes to the API: the rows in which something was changed. */
export function rowsToSend({ rows }: Named, words: readonly Words[]): TypedRow[] {
  return changedRows(words, savedWords(rows)).flatMap((index) => {
    const [row, own] = [rows[index], words[index]];
    if (!row || !own) return [];
    const { indicator, region } = row;
    const { target, actual } = own;
    return [{ indicatorId: indicator.id, regionId: region.id, target: target ?? '', actual }];
  });
}

/** The changed rows with the cells that were touched, of all that is not saved or since some words stood there. */
export function rowsToKeep(
  { rows }: Named,
  words: readonly Words[],
  since: readonly Words[] = savedWords(rows),
): KeptRow[] {
  return changedRows(words, since).flatMap((index) => {
    const [row, own, old] = [rows[index], words[index], since[index]];
    if (!row || !own) return [];
    return [
      {
        indicatorId: row.indicator.id,
        regionId: row.region.id,
        target: own.target === old?.target ? null : own.target,
        actual: own.actual === old?.actual ? null : own.actual,
      },
    ];
  });
}

/** Kept rows in the places that they have in a grid, which may have changed meanwhile. */
export function wishesOf(
  { rows }: Named,
  kept: readonly KeptRow[],
): Pick<Edit, 'row' | 'column' | 'to'>[] {
  return kept.flatMap(({ indicatorId, regionId, target, actual }) => {
    const row = rows.findIndex(
      ({ indicator, region }) => indicator.id === indicatorId && region.id === regionId,
    );
    if (row < 0) return [];
    return [
      ...(target === null ? [] : [{ row, column: 'target' as const, to: target }]),
      ...(actual === null ? [] : [{ row, column: 'actual' as const, to: actual }]),
    ];
  });
}

/** Cells that are typed here and that the newer grid has otherwise than the one that was opened. */
export function countClashes(opened: Named, newer: Named, kept: readonly KeptRow[]): number {
  const theirs = newer.rows;
  return wishesOf(newer, kept).filter(({ row, column, to }) => {
    const now = theirs[row];
    const old = opened.rows.find(
      ({ indicator, region }) => indicator.id === now?.indicator.id && region.id === now.region.id,
    );
    const field = column === 'target' ? 'targetText' : 'actualText';
    return now?.[field] !== old?.[field] && now?.[field] !== to;
  }).length;
}

function savedWords(rows: EntryGrid['rows']): Words[] {
  return rows.map(({ targetText, actualText }) => ({ target: targetText, actual: actualText }));
}
