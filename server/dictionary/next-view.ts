import { isDeepStrictEqual } from 'node:util';
import { excuseRetired, withoutExcuses } from '#domain/retired.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import type { DataView } from '#server/view/data-view.ts';

/**
 * A view with another dictionary: the same figures, under what it says of them. Regions and indicators
 * that are new have no figures, and keys that no figure has. A list that is the same stays the same
 * object, by which others keep what they work out.
 */
export function viewUnder(view: DataView, next: Dictionary): DataView {
  const { dictionary } = view;
  return {
    ...view,
    releases: view.releases.map((release) =>
      excuseRetired(withoutExcuses(release, dictionary), next),
    ),
    dictionary: {
      ...next,
      regions: withKeys(dictionary.regions, next.regions),
      indicators: withKeys(dictionary.indicators, next.indicators),
      departments: same(dictionary.departments, next.departments),
      groups: same(dictionary.groups, next.groups),
    },
  };
}

function withKeys<Entry extends { id: string }>(
  before: readonly (Entry & { key: number })[],
  after: readonly Entry[],
): readonly (Entry & { key: number })[] {
  const keys = new Map(before.map(({ id, key }) => [id, key]));
  const keyed = after.map((one, index) => ({ ...one, key: keys.get(one.id) ?? -1 - index }));
  return same(before, keyed);
}

function same<Entry>(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  return isDeepStrictEqual(before, after) ? before : after;
}
