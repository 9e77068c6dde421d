import type { TableId } from '#domain/dictionary-desk/types.ts';
import { usesOfKeys, type Use } from '#server/store/dictionary-use.ts';
import type { DataView } from '#server/view/data-view.ts';

/** How much rests on the entries of tables that have ids; of those left out, nothing does. */
export type Uses = Partial<Record<TableId, ReadonlyMap<string, Use>>>;

/** It reads every figure: worked out once for each view. */
const known = new WeakMap<DataView, Promise<Uses>>();

export function usesOf(view: DataView): Promise<Uses> {
  const found = known.get(view) ?? readUses(view);
  known.set(view, found);
  found.catch(() => known.delete(view));
  return found;
}

async function readUses({ db, dictionary }: DataView): Promise<Uses> {
  const { regions, indicators } = dictionary;
  const byKey = await usesOfKeys(db);
  const named = (list: readonly { key: number; id: string }[], uses: ReadonlyMap<number, Use>) =>
    new Map(list.flatMap(({ key, id }) => toEntry(id, uses.get(key))));
  const ofIndicators = named(indicators, byKey.indicators);
  const through = (ownerOf: (indicator: (typeof indicators)[number]) => string | null) => {
    const uses = new Map<string, Use>();
    for (const indicator of indicators) {
      const [owner, use] = [ownerOf(indicator), ofIndicators.get(indicator.id)];
      if (owner !== null && use) uses.set(owner, added(uses.get(owner), use));
    }
    return uses;
  };
  return {
    regions: named(regions, byKey.regions),
    indicators: ofIndicators,
    departments: through(({ departmentId }) => departmentId),
    comparison_groups: through(({ groupId }) => groupId),
  };
}

function toEntry(id: string, use: Use | undefined): [string, Use][] {
  return use ? [[id, use]] : [];
}

/** The releases of several are at least those of the one that has most. */
function added(sum: Use | undefined, { figures, releases }: Use): Use {
  if (!sum) return { figures, releases };
  return { figures: sum.figures + figures, releases: Math.max(sum.releases, releases) };
}
