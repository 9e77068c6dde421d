import type { EntryChoice, EntryLayout } from '#server/schemas/entry-layout.ts';

export type Choosable = EntryChoice['indicators'][number];

/** A growth rate with its amounts beside it, or an indicator alone. */
export interface ChoiceRow {
  indicator: Choosable;
  level: Choosable | null;
}

/** Ids of what is entered: figures of indicators, targets of some of them, regions. */
export interface Chosen {
  figures: ReadonlySet<string>;
  targets: ReadonlySet<string>;
  regions: ReadonlySet<string>;
}

/** Empty: all of them. */
export interface ChoiceFilter {
  department: string;
  family: string;
  group: string;
}

/** Of a filter: those that have none. */
export const NONE = '-';

/** In the order of the dictionary; amounts stand with the first indicator that is their growth. */
export function choiceRows({ indicators }: Pick<EntryChoice, 'indicators'>): ChoiceRow[] {
  const levels = new Map<string, string>();
  for (const { id, levelId } of indicators) {
    if (levelId !== null && !levels.has(levelId)) levels.set(levelId, id);
  }
  const byId = new Map(indicators.map((one) => [one.id, one]));
  return indicators
    .filter(({ id }) => !levels.has(id))
    .map((indicator) => {
      const { id, levelId } = indicator;
      const isOwn = levelId !== null && levels.get(levelId) === id;
      return { indicator, level: isOwn ? (byId.get(levelId) ?? null) : null };
    });
}

export function filterRows(
  rows: readonly ChoiceRow[],
  { department, family, group }: ChoiceFilter,
): ChoiceRow[] {
  const fits = (chosen: string, own: string | null) =>
    chosen === '' || (chosen === NONE ? own === null : own === chosen);
  return rows.filter(
    ({ indicator: { departmentId, familyId, groupId } }) =>
      fits(department, departmentId) && fits(family, familyId) && fits(group, groupId),
  );
}

/**
 * What was chosen before. Where there are no tables yet, all that is due: targets of growth rates and
 * counts, which mostly have them.
 */
export function openingChoice({ layout, entered, indicators, regions }: EntryChoice): Chosen {
  if (layout) {
    const { lines, regionIds } = layout;
    return {
      figures: new Set(lines.map(({ indicatorId }) => indicatorId)),
      targets: new Set(lines.filter(({ hasTarget }) => hasTarget).map((line) => line.indicatorId)),
      regions: new Set(regionIds),
    };
  }
  const due = entered.length > 0 ? [] : indicators.filter(({ notDue }) => notDue === null);
  const aimed = due.filter(({ measure }) => measure === 'rate' || measure === 'count');
  return {
    figures: new Set(due.map(({ id }) => id)),
    targets: new Set(aimed.map(({ id }) => id)),
    regions: new Set(regions.map(({ id }) => id)),
  };
}

/** As it is sent; a target is entered beside its figure alone. */
export function layoutOf({ figures, targets, regions }: Chosen): EntryLayout {
  return {
    lines: [...figures].map((indicatorId) => ({
      indicatorId,
      hasTarget: targets.has(indicatorId),
    })),
    regionIds: [...regions],
  };
}

/** How many figures there are to enter. @example countLines(2 figures of 5 regions) // 10 */
export const countLines = ({ figures, regions }: Chosen): number => figures.size * regions.size;

/** @example withIds(new Set(['a']), ['b'], true) // Set { 'a', 'b' } */
export function withIds(
  set: ReadonlySet<string>,
  ids: readonly string[],
  isIn: boolean,
): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (isIn) next.add(id);
    else next.delete(id);
  }
  return next;
}
