import { decimal, toNumber } from '#domain/decimal.ts';
import { growthPct } from '#domain/growth.ts';
import { FAMILY_ROLES, type FamilyMember } from '#domain/families.ts';
import type { DataView } from '#server/view/data-view.ts';
import { Problem } from '#server/problem.ts';
import type { HouseholdRow, Point } from '#server/schemas/figures.ts';
import { toPeriod } from '#server/store/months.ts';
import { cellsOfSeries, type CellValue } from '#server/store/observations.ts';
import { loadFigureNotes, type FindNote } from './figure-notes.ts';
import { toFamilyRef, toIndicatorRef, toNameRef, toPeriodRef, toRegionRef } from './refs.ts';
import { requireFamily } from '#server/view/family.ts';
import { requireIndicator } from '#server/view/require.ts';

/** Each index of a family against the month before, the year before, and to date. */
export async function readPrices(view: DataView, asked?: string) {
  const city = requireCity(view);
  const family = requireFamily(view, 'index-bases', asked);
  const indices = family.members.flatMap((member) =>
    FAMILY_ROLES['index-bases'].flatMap((basis) => {
      const id = member.indicators[basis];
      return id === undefined ? [] : [{ member, basis, id }];
    }),
  );
  const series = await Promise.all(
    indices.map(async ({ member, basis, id }) => {
      const indicator = requireIndicator(view.dictionary, id);
      const cells = await allCells(view, indicator.key, city.key);
      const noteOf = await loadFigureNotes(view, cells);
      const points = cells.map((cell) => toPoint(cell, noteOf));
      return { index: toNameRef(member), basis, indicator: toIndicatorRef(indicator), points };
    }),
  );
  return {
    family: toFamilyRef(family, view.dictionary),
    region: toRegionRef(city),
    base: 100,
    series,
  };
}

const RESIDENCES = [
  { id: 'urban', name: '城镇居民', nameEn: 'Urban households' },
  { id: 'rural', name: '农村居民', nameEn: 'Rural households' },
] as const;

/** What a family's households have or spend: measure by measure, urban before rural. */
export async function readHouseholds(view: DataView, asked?: string) {
  const city = requireCity(view);
  const family = requireFamily(view, 'urban-rural', asked);
  const pairs = family.members.flatMap((member) =>
    RESIDENCES.map((residence) => ({ member, residence })),
  );
  const rows = await Promise.all(
    pairs.map((pair) => readHouseholdRows(view, city.key, pair.member, pair.residence)),
  );
  return {
    family: toFamilyRef(family, view.dictionary),
    region: toRegionRef(city),
    rows: rows.flat(),
  };
}

async function readHouseholdRows(
  view: DataView,
  cityKey: number,
  member: FamilyMember,
  residence: (typeof RESIDENCES)[number],
) {
  const ids = member.indicators;
  const indicator = requireIndicator(view.dictionary, ids[residence.id] ?? '');
  const growthId = ids[`${residence.id}-growth`];
  const growth = growthId === undefined ? null : requireIndicator(view.dictionary, growthId);
  const levels = await allCells(view, indicator.key, cityKey);
  const printed = growth ? await allCells(view, growth.key, cityKey) : [];
  const noteOf = await loadFigureNotes(view, [...levels, ...printed]);
  const releases = new Map(view.releases.map(({ key, id }) => [key, id]));
  return householdRows(levels, printed, { noteOf, releases }).map((row) => ({
    measure: toNameRef(member),
    residence: { ...residence },
    indicator: indicator.id,
    unit: indicator.unit,
    ...row,
  }));
}

type Levels = Pick<
  HouseholdRow,
  'current' | 'previous' | 'growthPct' | 'printedGrowthPct' | 'printedGrowthNote' | 'release'
>;

/** Each period that has the same one a year before, newest first. */
function householdRows(
  levels: readonly CellValue[],
  printed: readonly CellValue[],
  { noteOf, releases }: { noteOf: FindNote; releases: ReadonlyMap<number, string> },
): Levels[] {
  return levels.toReversed().flatMap((current) => {
    const previous = levels.find((one) => isYearBefore(one, current));
    const release = releases.get(current.releaseKey);
    if (!previous || release === undefined) return [];
    const stated = printed.find((one) => isSameMonths(one, current));
    const printedGrowthPct = stated?.value ?? null;
    const growthPct = growthOf(current, previous);
    const printedGrowthNote = noteOf(stated);
    return [
      {
        current: toPoint(current, noteOf),
        previous: toPoint(previous, noteOf),
        growthPct,
        printedGrowthPct,
        release,
        ...(printedGrowthNote && { printedGrowthNote }),
      },
    ];
  });
}

function growthOf(current: CellValue, previous: CellValue): number | null {
  if (current.value === null || previous.value === null) return null;
  const [now, before] = [
    decimal(current.value, current.decimals),
    decimal(previous.value, previous.decimals),
  ];
  const growth = growthPct(now, before, 2);
  return growth && toNumber(growth);
}

function isYearBefore(one: CellValue, other: CellValue): boolean {
  return one.periodStart + 100 === other.periodStart && one.periodEnd + 100 === other.periodEnd;
}

function isSameMonths(one: CellValue, other: CellValue): boolean {
  return one.periodStart === other.periodStart && one.periodEnd === other.periodEnd;
}

export function toPoint(cell: CellValue, noteOf: FindNote): Point {
  const { value, decimals, missingReason, revision } = cell;
  const period = toPeriodRef(toPeriod(cell));
  return { period, value, decimals, missingReason, ...noteOf(cell), revision };
}

function allCells(view: DataView, indicatorKey: number, regionKey: number) {
  return cellsOfSeries(view.db, {
    indicatorKey,
    regionKey,
    from: null,
    to: null,
    asOf: view.asOf,
  });
}

function requireCity({ dictionary }: DataView) {
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  if (!city)
    throw new Problem('no-data', {
      zh: '还没有导入字典。请先运行 npm run load -- data。',
      en: 'No dictionary is loaded yet. Run npm run load -- data first.',
    });
  return city;
}
