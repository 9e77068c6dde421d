import type { TableId } from '#domain/dictionary-desk/types.ts';
import type { Dictionary, Indicator } from '#domain/dictionary.ts';
import { toIndicatorRef } from '#server/answers/refs.ts';
import {
  MOST_EFFECTS,
  type DictionaryChange,
  type DictionaryEffects,
  type ReleaseEffects,
} from '#server/schemas/dictionary-desk.ts';
import type { DataView } from '#server/view/data-view.ts';
import { viewUnder } from './next-view.ts';
import { effectsOnRelease } from './release-effects.ts';
import { usesOf, type Uses } from './uses.ts';

/** Of more releases, or more figures than these, nobody waits to be told: the newest come first. */
const MOST_RELEASES = 12;
const MOST_FIGURES = 100_000;

/**
 * What follows from another dictionary for what is published: worked out by the functions that answer,
 * under the one and the other.
 * @param seen the same as whoever asks may see it
 */
export async function effectsOf(
  view: DataView,
  seen: DataView,
  next: Dictionary,
  changes: readonly DictionaryChange[],
): Promise<DictionaryEffects> {
  const uses = await usesOf(view);
  return {
    ...(await effectsOnReleases(seen, next)),
    names: changedNames(next, changes, uses),
    access: changedAccess(view.dictionary, next, uses),
  };
}

async function effectsOnReleases(
  view: DataView,
  next: Dictionary,
): Promise<Pick<DictionaryEffects, 'releases' | 'examined' | 'notExamined'>> {
  const after = viewUnder(view, next);
  const releases: ReleaseEffects[] = [];
  let [examined, figures] = [0, 0];
  for (const release of view.releases.slice(0, MOST_RELEASES)) {
    if (figures > MOST_FIGURES) break;
    const { effects, size } = await effectsOnRelease(view, after, release);
    examined += 1;
    figures += size;
    if (effects) releases.push(effects);
  }
  return { releases, examined, notExamined: view.releases.length - examined };
}

/** Columns that pages and tables show as names. */
const NAME_COLUMNS = ['name', 'short_name', 'prose_name', 'name_en', 'short_name_en', 'label'];
type Named = DictionaryEffects['names'][number];

function changedNames(next: Dictionary, changes: readonly DictionaryChange[], uses: Uses): Named[] {
  const changed = changes.filter(({ what }) => what === 'changed');
  return changed.flatMap(({ table, id, name, cells }) => {
    const of = NAMED.find((one) => one === table);
    if (!of) return [];
    const releases = uses[of]?.get(id)?.releases ?? 0;
    const nameEn = englishName(next, of, id);
    return cells
      .filter(({ column }) => NAME_COLUMNS.includes(column))
      .map((cell) => ({ table: of, id, name, nameEn, ...cell, releases }));
  });
}

const NAMED = [
  'regions',
  'indicators',
  'departments',
  'comparison_groups',
  'families',
] as const satisfies TableId[];

function englishName(
  { regions, indicators, departments, groups, families = [] }: Dictionary,
  table: (typeof NAMED)[number],
  id: string,
): string | null {
  if (table === 'comparison_groups') {
    return groups.find((one) => one.id === id)?.labelEn ?? null;
  }
  const list = { regions, indicators, departments, families }[table];
  const found: { nameEn?: string | null } | undefined = list.find((one) => one.id === id);
  return found?.nameEn ?? null;
}

/** Indicators whose figures other people will see, or no longer. */
function changedAccess(
  before: Dictionary,
  next: Dictionary,
  uses: Uses,
): DictionaryEffects['access'] {
  const old = new Map(before.indicators.map((one) => [one.id, one]));
  const changed = next.indicators.flatMap((indicator) => {
    const was = old.get(indicator.id);
    const { figures = 0, releases = 0 } = uses.indicators?.get(indicator.id) ?? {};
    if (!was || figures === 0) return [];
    const [[from, smallFrom], [to, smallTo]] = [levelOf(was), levelOf(indicator)];
    if (from === to && smallFrom === smallTo) return [];
    const ref = { indicator: toIndicatorRef(indicator), from, to, smallFrom, smallTo };
    return [{ ...ref, figures, releases }];
  });
  return changed.slice(0, MOST_EFFECTS);
}

function levelOf({ access = 'public', smallBelow = null }: Indicator) {
  return [access, smallBelow] as const;
}
