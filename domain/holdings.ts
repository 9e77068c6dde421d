import type { Indicator } from './dictionary.ts';
import {
  FAMILY_KINDS,
  FAMILY_ROLES,
  familiesOf,
  familyPlaces,
  idsOf,
  type Family,
  type FamilyKind,
  type FamilyRole,
  type WithFamilies,
} from './families.ts';
import type { Said } from './said.ts';

/** As much of a dictionary as tells what is shown where. */
interface WithIndicators extends WithFamilies {
  indicators?: readonly Pick<Indicator, 'departmentId' | 'levelId'>[];
}

export const HOLDINGS = ['scorecards', 'rankings', 'net-entries', 'prices', 'households'] as const;
/** What can be asked of a release. */
export type Holding = (typeof HOLDINGS)[number];

/** What the families of each kind are asked for as. */
export const FAMILY_HOLDINGS = {
  'in-out-net': 'net-entries',
  'index-bases': 'prices',
  'urban-rural': 'households',
} as const satisfies Record<FamilyKind, Holding>;

/** By which roles a family is held: a scorecard has net entries too, and growth alone is no table. */
const TELLING: Readonly<Record<FamilyKind, readonly FamilyRole[]>> = {
  'in-out-net': ['entered', 'left'],
  'index-bases': FAMILY_ROLES['index-bases'],
  'urban-rural': ['urban', 'rural'],
};

/**
 * The families of which some indicators tell something, in the order of the menu.
 * @example heldFamilies([trade-net-entry], dictionary) // [], for scorecards have that too
 */
export function heldFamilies(
  indicators: readonly Pick<Indicator, 'id'>[],
  dictionary: WithFamilies,
): Family[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return (dictionary.families ?? []).filter(({ kind, members }) =>
    members.some((member) => idsOf(member, TELLING[kind]).some((id) => ids.has(id))),
  );
}

/**
 * The indicators that are lines of scorecards, in their order: those that a department answers for or that
 * are ranked or stand by themselves. The others are shown elsewhere: members of a family in its tables, the
 * amount beneath a growth that a department answers for beside the growth.
 * @example scorecardIndicators([gdp, cpi], dictionary) // [gdp], whether or not somebody answers for it
 */
export function scorecardIndicators<T extends Pick<Indicator, 'id' | 'departmentId' | 'groupId'>>(
  indicators: readonly T[],
  dictionary: WithIndicators,
): T[] {
  const elsewhere = new Set(familyPlaces(dictionary).keys());
  for (const { departmentId, levelId } of dictionary.indicators ?? []) {
    if (departmentId !== null && levelId) elsewhere.add(levelId);
  }
  return indicators.filter(
    ({ id, departmentId, groupId }) =>
      departmentId !== null || groupId !== null || !elsewhere.has(id),
  );
}

/** What a release offers, by the indicators that it holds. */
export function holdingsOf(
  indicators: readonly Indicator[],
  dictionary: WithIndicators,
): Holding[] {
  const families = heldFamilies(indicators, dictionary);
  const ofFamilies = new Set<Holding>(
    FAMILY_KINDS.filter((kind) => familiesOf({ families }, kind).length > 0).map(
      (kind) => FAMILY_HOLDINGS[kind],
    ),
  );
  const lines = scorecardIndicators(indicators, dictionary);
  const isHeld = (holding: Holding) => {
    if (holding === 'scorecards') return lines.length > 0;
    if (holding === 'rankings') return lines.some(({ groupId }) => groupId !== null);
    return ofFamilies.has(holding);
  };
  return HOLDINGS.filter(isHeld);
}

export const HOLDING_NAMES: Record<Holding, Said> = {
  scorecards: { zh: '指标完成情况', en: 'scorecards' },
  rankings: { zh: '排名', en: 'rankings' },
  'net-entries': { zh: '净增入库', en: 'net entries' },
  prices: { zh: '物价', en: 'prices' },
  households: { zh: '居民收支', en: 'household income and spending' },
};
