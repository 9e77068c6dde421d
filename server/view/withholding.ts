import { isAbove, strictest, type AccessLevel, type Clearance } from '#domain/access.ts';
import type { Indicator } from '#domain/dictionary.ts';
import { levelsOfReleases } from '#server/store/releases.ts';
import { readWithholding, type Withholding } from '#server/store/withholding/withholding.ts';
import { standing } from '#server/store/vintage.ts';
import type { DataView } from './data-view.ts';

/** What is withheld of a view at a clearance: worked out once, it holds as long as the view. */
const known = new WeakMap<DataView, Map<Clearance, Promise<Withheld | null>>>();

interface Withheld extends Withholding {
  /** By key. */
  levels: ReadonlyMap<number, AccessLevel>;
  ofIndicator: ReadonlyMap<number, Pick<Indicator, 'access' | 'smallBelow'>>;
  /** Views without it. */
  seen: WeakMap<DataView, DataView>;
}

/**
 * A view as someone of a clearance may see it. Access is a matter of now: an earlier moment is shown by
 * the levels that `published` has, and a draft by the stricter of its own and those.
 */
export async function withholdFrom(
  view: DataView,
  clearance: Clearance,
  published: DataView,
): Promise<DataView> {
  if (clearance === 'restricted') return view;
  const held = await withheldOf(view.draft ? view : published, clearance, published);
  if (!held) return view;
  // One and the same each time: others keep by a view what they work out from it.
  const seen = held.seen.get(view) ?? restrict(view, clearance, held);
  held.seen.set(view, seen);
  return seen;
}

function restrict(view: DataView, clearance: Clearance, held: Withheld): DataView {
  const releases = view.releases.map((release) => {
    const level = held.levels.get(release.key) ?? 'public';
    // The office's own words may tell figures.
    const words = isAbove(level, clearance) && { opening: '', closing: '' };
    return { ...release, access: level, ...words };
  });
  const indicators = view.dictionary.indicators.map((indicator) => {
    return { ...indicator, ...held.ofIndicator.get(indicator.key) };
  });
  return {
    ...view,
    db: held.restrict(view.db),
    dictionary: { ...view.dictionary, indicators },
    releases,
    clearance,
    withheld: held.count,
  };
}

function withheldOf(
  view: DataView,
  clearance: Clearance,
  published: DataView,
): Promise<Withheld | null> {
  const own = known.get(view) ?? new Map<Clearance, Promise<Withheld | null>>();
  known.set(view, own);
  const found = own.get(clearance);
  if (found) return found;
  const reading = readWithheld(view, clearance, published);
  own.set(clearance, reading);
  reading.catch(() => own.delete(clearance));
  return reading;
}

async function readWithheld(
  view: DataView,
  clearance: Clearance,
  published: DataView,
): Promise<Withheld | null> {
  const levels = new Map(await levelsOfReleases(view.db, standing(view.asOf)));
  for (const { key, access = 'public' } of published.releases) levels.set(key, access);
  for (const { key, access = 'public' } of view.releases) {
    levels.set(key, strictest(access, levels.get(key) ?? 'public'));
  }
  const releaseKeys = [...levels].flatMap(([key, level]) => (isAbove(level, clearance) ? key : []));
  const { dictionary } = view;
  const asOf = standing(view.asOf);
  const held = await readWithholding(view.db, { dictionary, clearance, releaseKeys, asOf });
  if (!held) return null;
  const ofIndicator = new Map(
    dictionary.indicators.map(({ key, access = 'public', smallBelow = null }) => {
      return [key, { access, smallBelow }];
    }),
  );
  return { ...held, levels, ofIndicator, seen: new WeakMap() };
}
