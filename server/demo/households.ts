import { decimal, toNumber, type Decimal } from '#domain/decimal.ts';
import { membersOf, type FamilyMember } from '#domain/families.ts';
import { growthPct } from '#domain/growth.ts';
import type { Figure, FigureTable } from '#domain/printed.ts';
import type { Period } from '#domain/period.ts';
import { MADE_UP } from './made-up.ts';
import { monthOfYear, yearOfMonth, type ReleaseMonth } from './months.ts';
import { CITY } from './places.ts';
import { openRandom } from './random.ts';
import type { World } from './world.ts';

/** Of a measure that is not known to be otherwise. */
const USUAL = { urban: 3000, rural: 1500 };
const GROUPS = ['urban', 'rural'] as const;
type Group = (typeof GROUPS)[number];

/** What households have and spend per head, in June and December: this year's, last year's, the growth. */
export function householdTables(
  { seed, dictionary }: World,
  { period }: ReleaseMonth,
): FigureTable[] {
  const month = monthOfYear(period.end);
  if (month !== 6 && month !== 12) return [];
  return membersOf(dictionary, 'urban-rural').map((subject) => toTable(seed, subject, period));
}

function toTable(seed: number, subject: FamilyMember, period: Period): FigureTable {
  const figures = GROUPS.flatMap((group) => lineOf(seed, subject, group, period));
  const year = yearOfMonth(period.end);
  const half = monthOfYear(period.end) === 6 ? '上半年' : '年1-12月';
  return {
    ...{ kind: 'households', file: '', sheet: null, notes: [], mismatches: [] },
    subject: subject.id,
    title: `${year}${half}${CITY.name}城乡居民${subject.name}`,
    figures: figures.map((figure, index) => ({ ...figure, column: index + 1 })),
  };
}

function lineOf(seed: number, subject: FamilyMember, group: Group, period: Period): Figure[] {
  const last = yearBefore(period);
  const now = levelOf(seed, subject, group, period);
  const before = levelOf(seed, subject, group, last);
  const growth = growthPct(now, before, 2);
  const id = subject.indicators[group] ?? '';
  const growthId = subject.indicators[`${group}-growth`];
  const levels = [figure(id, period, toNumber(now)), figure(id, last, toNumber(before))];
  if (growthId === undefined) return levels;
  return [...levels, figure(growthId, period, growth === null ? 0 : toNumber(growth))];
}

function figure(indicatorId: string, period: Period, value: number): Figure {
  return {
    ...{ indicatorId, regionId: CITY.id, period, value, text: value.toFixed(2), decimals: 2 },
    ...{ missingReason: null, row: 1, column: 1 },
  };
}

/** Yuan since January: grown year by year from 2015, so that a year is the same in every release. */
function levelOf(seed: number, { id }: FamilyMember, group: Group, { end }: Period): Decimal {
  const perMonth = MADE_UP.yuanPerMonth[id] ?? USUAL;
  const chance = openRandom(seed, 'households', id, group, monthOfYear(end));
  let level = perMonth[group] * monthOfYear(end) * (0.9 + 0.2 * chance.next());
  for (let year = 2015; year < yearOfMonth(end); year += 1) level *= 1.05 + 0.015 * chance.normal();
  return decimal(level, 2);
}

function yearBefore({ start, end }: Period): Period {
  const before = (month: string) => `${yearOfMonth(month) - 1}${month.slice(4)}`;
  return { start: before(start), end: before(end) };
}
