import { cellKey } from '../facts.ts';
import { markField } from '../note-mark.ts';
import type { Actual } from '../result.ts';
import { matchByKey, type Pair } from './match.ts';
import type { Cell, CellChange, ChangeKind, Changes, TargetChange, TargetWords } from './types.ts';

/** Figures that come, go or are printed otherwise; 10 and 10.0 are not the same print. */
export function compareCells(before: readonly Cell[], after: readonly Cell[]): Changes<CellChange> {
  const pairs = matchByKey(before, after, cellKey);
  return countChanges(pairs, isSameActual, (kind, known, { before, after }) => {
    const { indicatorId, regionId, period } = known;
    const change = { kind, indicatorId, regionId, period };
    return { ...change, before: before && toActual(before), after: after && toActual(after) };
  });
}

export function compareTargets(
  before: readonly TargetWords[],
  after: readonly TargetWords[],
): Changes<TargetChange> {
  const pairs = matchByKey(
    before,
    after,
    ({ indicatorId, regionId }) => `${indicatorId} ${regionId}`,
  );
  const isSame = (a: TargetWords, b: TargetWords) => a.text === b.text;
  return countChanges(pairs, isSame, (kind, { indicatorId, regionId }, { before, after }) => {
    const change = { kind, indicatorId, regionId };
    return { ...change, before: before?.text ?? null, after: after?.text ?? null };
  });
}

function countChanges<T, Change extends { kind: ChangeKind }>(
  pairs: readonly Pair<T>[],
  isSame: (a: T, b: T) => boolean,
  toChange: (kind: ChangeKind, known: T, pair: Pair<T>) => Change,
): Changes<Change> {
  const list = pairs.flatMap((pair) => {
    const { before, after } = pair;
    if (before && after) return isSame(before, after) ? [] : [toChange('changed', after, pair)];
    if (after) return [toChange('added', after, pair)];
    return before ? [toChange('removed', before, pair)] : [];
  });
  const count = (wanted: ChangeKind) => list.filter(({ kind }) => kind === wanted).length;
  return {
    added: count('added'),
    changed: count('changed'),
    removed: count('removed'),
    same: pairs.length - list.length,
    list,
  };
}

function isSameActual(a: Actual, b: Actual): boolean {
  const isSame = (key: keyof Actual) => a[key] === b[key];
  return isSame('value') && isSame('decimals') && isSame('missingReason') && isSame('noteMark');
}

function toActual({ value, decimals, missingReason, noteMark }: Actual): Actual {
  return { value, decimals, missingReason, ...markField(noteMark) };
}
