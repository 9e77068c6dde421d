import { consequences } from '#domain/consequences/consequences.ts';
import type { Consequences, ReleaseState } from '#domain/consequences/types.ts';
import type { Dictionary } from '#domain/dictionary.ts';
import { familyPlaces } from '#domain/families.ts';
import { namesIn, type Names } from '#server/answers/names-in.ts';
import { releaseState } from '#server/answers/release-state.ts';
import { toPeriodRef } from '#server/answers/refs.ts';
import { MOST_EFFECTS, type ReleaseEffects } from '#server/schemas/dictionary-desk.ts';
import type { StoredRelease } from '#server/store/releases.ts';
import type { DataView } from '#server/view/data-view.ts';

/** What becomes of one release under another dictionary; null: nothing. */
export async function effectsOnRelease(
  before: DataView,
  after: DataView,
  release: StoredRelease,
): Promise<{ effects: ReleaseEffects | null; size: number }> {
  const [was, is] = [await releaseState(before, release.id), await releaseState(after, release.id)];
  const follows = consequences(was, is, { dictionary: after.dictionary, previous: null });
  const effects = {
    release: release.id,
    title: release.title,
    period: toPeriodRef(release.period),
    ...boardEffects(follows, namesIn(withBoth(before.dictionary, after.dictionary))),
    left: missing(shownIn(was, before.dictionary), shownIn(is, after.dictionary)),
    came: missing(shownIn(is, after.dictionary), shownIn(was, before.dictionary)),
    sentences: follows.sentences.filter(({ kind }) => kind !== 'renumbered').length,
    findings: follows.findings.appeared.length + follows.findings.gone.length,
  };
  return { effects: isNothing(effects) ? null : effects, size: was.cells.length };
}

function boardEffects({ ranks, statuses }: Consequences, named: Names) {
  return {
    ranks: ranks.slice(0, MOST_EFFECTS).map(({ groupId, from, to, cause, ...place }) => {
      return { ...named.place(place), group: named.group(groupId), from, to, cause };
    }),
    rankTotal: ranks.length,
    statuses: statuses.slice(0, MOST_EFFECTS).map(({ from, to, ...place }) => {
      return { ...named.place(place), measure: named.measure(place.indicatorId), from, to };
    }),
    statusTotal: statuses.length,
  };
}

/** As the new one names them; what it lacks as the old one did. */
function withBoth(before: Dictionary, after: Dictionary): Dictionary {
  const both = <Entry extends { id: string }>(old: readonly Entry[], now: readonly Entry[]) => [
    ...now,
    ...old.filter(({ id }) => !now.some((one) => one.id === id)),
  ];
  return {
    ...after,
    regions: both(before.regions, after.regions),
    departments: both(before.departments, after.departments),
    groups: both(before.groups, after.groups),
    indicators: both(before.indicators, after.indicators),
  };
}

type Shown = ReleaseEffects['left'][number];

/** What its pages show: lines of scorecards, regions that have some, and pages of families. */
function shownIn({ rows, cells }: ReleaseState, dictionary: Dictionary): Shown[] {
  const lines = new Set(rows.map(({ indicator }) => indicator.id));
  const regions = new Set(rows.flatMap(({ entries }) => entries.map(({ regionId }) => regionId)));
  const places = familyPlaces(dictionary);
  const families = new Set(
    cells.flatMap(({ indicatorId }) => places.get(indicatorId)?.family.id ?? []),
  );
  return [
    ...named('indicators', dictionary.indicators, lines),
    ...named('regions', dictionary.regions, regions),
    ...named('families', dictionary.families ?? [], families),
  ];
}

function named(
  table: Shown['table'],
  list: readonly { id: string; name: string; nameEn?: string | null }[],
  ids: ReadonlySet<string>,
): Shown[] {
  const own = list.filter(({ id }) => ids.has(id));
  return own.map(({ id, name, nameEn = null }) => ({ table, id, name, nameEn }));
}

function missing(from: readonly Shown[], others: readonly Shown[]): Shown[] {
  const keyOf = ({ table, id }: Shown) => `${table} ${id}`;
  const there = new Set(others.map(keyOf));
  return from.filter((one) => !there.has(keyOf(one))).slice(0, MOST_EFFECTS);
}

function isNothing(effects: ReleaseEffects): boolean {
  const { rankTotal, statusTotal, left, came, sentences, findings } = effects;
  return rankTotal + statusTotal + left.length + came.length + sentences + findings === 0;
}
