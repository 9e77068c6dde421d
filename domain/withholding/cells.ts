import { cellKey } from '../facts.ts';
import type { Dictionary } from '../dictionary.ts';
import { familiesOf, familyIds, FAMILY_ROLES, growthPairs, type GrowthPair } from '../families.ts';
import { sectorIndicators } from '../net-entries.ts';
import { shiftMonth, type Period } from '../period.ts';

/** A cell that has, or once had, a figure. */
export interface FilledCell {
  indicatorId: string;
  regionId: string;
  period: Period;
  /** Of its own accord: above the clearance, or small. */
  isWithheld: boolean;
}

/**
 * Keys of cells any of which follows from all others, in the order in which they are withheld for one
 * another where they cost as much: parts before their sum, the last part first. Nothing here looks at
 * the figures, so that a revision does not uncover what was withheld yesterday.
 */
export type Identity = readonly string[];

/**
 * The keys of all cells that are withheld: those that are so of their own accord, and in every
 * identity that would give one of them away another one, until none does.
 * @example withholdCells([net (withheld), entered, left], identities) // net and left
 */
export function withholdCells(
  cells: readonly FilledCell[],
  identities: readonly Identity[],
): Set<string> {
  const withheld = new Set(cells.filter(({ isWithheld }) => isWithheld).map(cellKey));
  const ofCell = new Map<string, Identity[]>();
  for (const identity of identities) {
    for (const key of identity) {
      const own = ofCell.get(key);
      if (own) own.push(identity);
      else ofCell.set(key, [identity]);
    }
  }
  const isUntouched = (identity: Identity) => !identity.some((key) => withheld.has(key));
  /** In how many identities it would be the only unknown. */
  const cost = (key: string) => (ofCell.get(key) ?? []).filter(isUntouched).length;
  const open = [...identities];
  // Grows while it is gone through.
  for (const identity of open) {
    // One unknown follows from the rest; two do not.
    if (identity.filter((key) => withheld.has(key)).length !== 1) continue;
    const known = identity.filter((key) => !withheld.has(key));
    const [first] = known.map((key) => ({ key, cost: cost(key) })).sort((a, b) => a.cost - b.cost);
    if (!first) continue;
    withheld.add(first.key);
    open.push(...(ofCell.get(first.key) ?? []));
  }
  return withheld;
}

/**
 * What ties these cells together: 净增 = 新增 − 退出, 合计 = the sectors, of counts the city =
 * its regions, and growth from both levels. Cells without a figure are no part: they count as nothing.
 */
export function identitiesOf(
  cells: readonly FilledCell[],
  dictionary: Pick<Dictionary, 'regions' | 'indicators' | 'families'>,
): Identity[] {
  const known = new Set(cells.map(cellKey));
  const places = new Map(cells.map((cell) => [cellKey({ ...cell, indicatorId: '' }), cell]));
  const levels = levelPairs(dictionary);
  const lines = netLines(dictionary);
  const found = [
    ...[...places.values()].flatMap((place) => [
      ...netIdentities(place, lines),
      ...levels.map((pair) => growthIdentity(pair, place, known)),
    ]),
    ...citySums(cells, dictionary),
  ];
  return found
    .map((identity) => identity.filter((key) => known.has(key)))
    .filter(({ length }) => length > 1);
}

/**
 * The indicators whose cells may be withheld for the sake of these, and these.
 * @example withKin(['trade-net-entry'], dictionary) // all of the net-entry table
 */
export function withKin(
  indicatorIds: ReadonlySet<string>,
  dictionary: Pick<Dictionary, 'indicators' | 'families'>,
): Set<string> {
  const levels = levelPairs(dictionary);
  // All growth of one level together; a level may have several.
  const families = [
    ...familiesOf(dictionary, 'in-out-net').map(familyIds),
    ...[...Map.groupBy(levels, ({ levelId }) => levelId).entries()].map(([levelId, pairs]) => [
      levelId,
      ...pairs.map(({ growthId }) => growthId),
    ]),
  ];
  const kin = families.filter((family) => family.some((id) => indicatorIds.has(id)));
  return new Set([...indicatorIds, ...kin.flat()]);
}

type Place = Pick<FilledCell, 'regionId' | 'period'>;

/** Ids of indicators of which each follows from the others, in every place. */
function netLines(dictionary: Pick<Dictionary, 'families'>): string[][] {
  return familiesOf(dictionary, 'in-out-net').flatMap(({ members }) => {
    const nets = members
      .map(sectorIndicators)
      .map(({ net, entered, left }) => [left, entered, net]);
    const totals = FAMILY_ROLES['in-out-net'].map((role) =>
      // The total stands first in the list, and is withheld last.
      members.map(({ indicators }) => indicators[role] ?? '').toReversed(),
    );
    return [...nets, ...totals];
  });
}

function netIdentities({ regionId, period }: Place, lines: readonly string[][]): Identity[] {
  return lines.map((ids) => ids.map((indicatorId) => cellKey({ indicatorId, regionId, period })));
}

function citySums(
  cells: readonly FilledCell[],
  { regions, indicators }: Pick<Dictionary, 'regions' | 'indicators'>,
): Identity[] {
  const counts = new Set(
    indicators.filter(({ measure }) => measure === 'count').map(({ id }) => id),
  );
  const cities = new Set(regions.filter(({ kind }) => kind === 'city').map(({ id }) => id));
  return cells
    .filter(({ indicatorId, regionId }) => counts.has(indicatorId) && cities.has(regionId))
    .map((city) => {
      const parts = regions.filter(({ insideId }) => insideId === city.regionId).toReversed();
      return [...parts.map(({ id }) => cellKey({ ...city, regionId: id })), cellKey(city)];
    });
}

/** A rate names its level, or is printed beside it in a family's table. */
function levelPairs(dictionary: Pick<Dictionary, 'indicators' | 'families'>): GrowthPair[] {
  const { indicators } = dictionary;
  const ids = new Set(indicators.map(({ id }) => id));
  const beside = new Map(
    growthPairs(dictionary).map(({ growthId, levelId }) => [growthId, levelId]),
  );
  return indicators.flatMap(({ id, levelId }) => {
    const level = levelId ?? beside.get(id);
    return level !== undefined && ids.has(level) ? [{ growthId: id, levelId: level }] : [];
  });
}

/** Without one of the three the two others tell nothing of each other. */
function growthIdentity(
  { growthId, levelId }: GrowthPair,
  { regionId, period }: Place,
  known: ReadonlySet<string>,
): Identity {
  const before = { start: shiftMonth(period.start, -12), end: shiftMonth(period.end, -12) };
  const keys = [
    cellKey({ indicatorId: growthId, regionId, period }),
    cellKey({ indicatorId: levelId, regionId, period }),
    cellKey({ indicatorId: levelId, regionId, period: before }),
  ];
  return keys.every((key) => known.has(key)) ? keys : [];
}
