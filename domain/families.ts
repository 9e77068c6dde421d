/** Indicators that are printed in one table and shown on one page: the dictionary says which. */

export const FAMILY_KINDS = ['in-out-net', 'index-bases', 'urban-rural'] as const;
/** 净增、新增、退出 of sectors; an index by what it is compared with; 城镇 and 农村 of a level. */
export type FamilyKind = (typeof FAMILY_KINDS)[number];

/** What the indicators of a member are to one another, in the order in which they are shown. */
export const FAMILY_ROLES = {
  'in-out-net': ['net', 'entered', 'left'],
  'index-bases': ['month', 'year', 'to-date'],
  'urban-rural': ['urban', 'rural', 'urban-growth', 'rural-growth'],
} as const satisfies Record<FamilyKind, readonly string[]>;
export type FamilyRole = (typeof FAMILY_ROLES)[FamilyKind][number];

/** A sector, an index, or what households have or spend. */
export interface FamilyMember {
  id: string;
  name: string;
  /** For names of sheets: CPI, 收入. The name where there is no shorter one. */
  shortName: string;
  nameEn: string | null;
  shortNameEn: string | null;
  /** Other words for it in titles and heads. */
  aliases: readonly string[];
  /** Ids by role. */
  indicators: Readonly<Partial<Record<FamilyRole, string>>>;
}

export interface Family {
  id: string;
  kind: FamilyKind;
  /** As the menu has it: 净增入库. */
  name: string;
  nameEn: string | null;
  /** Of in-out-net the first is the total of the others. */
  members: readonly FamilyMember[];
}

/** A dictionary, or as much of it as tells the families; none in one without their tables. */
export interface WithFamilies {
  families?: readonly Family[];
}

/** An indicator's place among its like. */
export interface FamilyPlace {
  family: Family;
  member: FamilyMember;
  role: FamilyRole;
}

/**
 * The families of one kind, in the order of the menu.
 * @example familiesOf(dictionary, 'in-out-net').map(({ id }) => id) // ['enterprises', 'vehicles']
 */
export function familiesOf({ families = [] }: WithFamilies, kind: FamilyKind): Family[] {
  return families.filter((family) => family.kind === kind);
}

/** The members of all families of a kind. @example membersOf(dictionary, 'index-bases') // [cpi, ppi] */
export function membersOf(dictionary: WithFamilies, kind: FamilyKind): FamilyMember[] {
  return familiesOf(dictionary, kind).flatMap(({ members }) => members);
}

/** Ids of a member's indicators, or those of some roles. @example idsOf(trade, ['entered', 'left']) // 2 ids */
export function idsOf(
  { indicators }: Pick<FamilyMember, 'indicators'>,
  roles: readonly FamilyRole[],
): string[] {
  return roles.flatMap((role) => indicators[role] ?? []);
}

/** All ids of a family, member by member, role by role. @example familyIds(cpi) // ['a-month', 'a-year'] */
export function familyIds({ kind, members }: Pick<Family, 'kind' | 'members'>): string[] {
  return members.flatMap((member) => idsOf(member, FAMILY_ROLES[kind]));
}

/**
 * Where each indicator stands: one is in one family at most.
 * @example familyPlaces(dictionary).get('a-left') // { family, member, role: 'left' }
 */
export function familyPlaces({ families = [] }: WithFamilies): ReadonlyMap<string, FamilyPlace> {
  const places = families.flatMap((family) =>
    family.members.flatMap((member) =>
      FAMILY_ROLES[family.kind].flatMap((role): [string, FamilyPlace][] => {
        const id = member.indicators[role];
        return id === undefined ? [] : [[id, { family, member, role }]];
      }),
    ),
  );
  return new Map(places);
}

/** The place of the first of some figures that has one: whose table they are. */
export function placeOfFigures(
  dictionary: WithFamilies,
  figures: readonly { indicatorId: string }[],
): FamilyPlace | null {
  const places = familyPlaces(dictionary);
  for (const { indicatorId } of figures) {
    const place = places.get(indicatorId);
    if (place) return place;
  }
  return null;
}

/** A growth that is printed beside its level, and the level. */
export interface GrowthPair {
  growthId: string;
  levelId: string;
}

/** @example growthPairs(dictionary)[0] // { growthId: 'a-growth', levelId: 'a' } */
export function growthPairs(dictionary: WithFamilies): GrowthPair[] {
  return membersOf(dictionary, 'urban-rural').flatMap(({ indicators }) =>
    (['urban', 'rural'] as const).flatMap((group) => {
      const [levelId, growthId] = [indicators[group], indicators[`${group}-growth`]];
      return levelId === undefined || growthId === undefined ? [] : [{ growthId, levelId }];
    }),
  );
}

/**
 * What tells the tables of one kind in a release apart. The first of a kind goes without a name, as it
 * did when there was no other.
 * @example familySubject(dictionary, vehicles) // 'vehicles'
 */
export function familySubject(dictionary: WithFamilies, { id, kind }: Family): string {
  return familiesOf(dictionary, kind)[0]?.id === id ? '' : id;
}

/** The same of an index, of which each has a table. @example indexSubject(dictionary, ppi) // 'ppi' */
export function indexSubject(dictionary: WithFamilies, { id }: Pick<FamilyMember, 'id'>): string {
  return membersOf(dictionary, 'index-bases')[0]?.id === id ? '' : id;
}
