import { ownRegions } from '../own-regions.ts';
import { entryOf, type BoardEntry, type BoardRow } from '../board.ts';
import type { Department, Region } from '../dictionary.ts';
import { officeOf } from '../office.ts';
import { byPlaces, NO_PLACES, tallyPlaces } from '../places.ts';
import { monthsLabel, yearOf } from '../period.ts';
import { speak } from '../said.ts';
import type { BulletinInput } from './input.ts';
import { itemSentence } from './item.ts';
import { chineseNumeral } from './numerals.ts';
import { departmentsTitle, regionSet, regionsTitle } from './opening-words.ts';
import { FORMULAS, placesHeading, regionsLead, type CountRef } from './place-words.ts';
import { plain, type Block, type Section, type Sentence } from './text.ts';

/**
 * Parts 一 and 二 where nothing has a target: the places of each region and how they moved, then the
 * figures of the whole by who answers for them, with the first and the last of the regions.
 */
export function placesSections(input: BulletinInput): Section[] {
  return [regionsSection(input), departmentsSection(input)];
}

function regionsSection(input: BulletinInput): Section {
  const { rows, dictionary } = input;
  const all = ownRegions(dictionary.regions).filter(({ kind }) => kind !== 'city');
  const tallies = tallyPlaces(rows);
  const present = all.filter(({ id }) => tallies.has(id));
  const tallyOf = ({ id }: Region) => tallies.get(id) ?? NO_PLACES;
  const listed = (['county', 'park'] as const).flatMap((kind) =>
    present
      .filter((region) => region.kind === kind)
      .sort((a, b) => byPlaces(tallyOf(a), tallyOf(b))),
  );
  const { label } = regionSet(present.length > 0 ? present : all, dictionary);
  const ranked = rows.filter((row) => row.ranked.length > 1).length;
  const about = countRef(input, { regionId: null, departmentId: null });
  const lead = regionsLead(monthsOf(input), label);
  const opening: Sentence =
    ranked === 0
      ? [plain(`${lead}没有参加排位的指标。`)]
      : [
          plain(`${lead}参加排位的指标共有`),
          { text: String(ranked), figure: about('ranked') },
          plain('个。'),
        ];
  const blocks = listed.map((region, index) => ({
    heading: placesHeading(
      index + 1,
      region.proseName,
      tallyOf(region),
      countRef(input, { regionId: region.id, departmentId: null }),
    ),
    items: placeItems(input, region),
  }));
  return { title: regionsTitle(label), opening, blocks };
}

/** All that the region is ranked by, in the order of its annex. */
function placeItems({ rows, period, lineNo, gainedOf }: BulletinInput, region: Region): Sentence[] {
  const ranked = rows.flatMap((row, index) => {
    const entry = row.ranked.length > 1 ? entryOf(row, region.id) : null;
    if (entry?.rank == null) return [];
    return [{ row, entry, order: lineNo(row.indicator.id, region.id) ?? index }];
  });
  const sorted: { row: BoardRow; entry: BoardEntry }[] = ranked.sort((a, b) => a.order - b.order);
  return sorted.map(({ row, entry }, index) =>
    itemSentence({
      ...{ row, entry, no: index + 1, release: period, isRanked: true },
      gained: gainedOf?.(row.indicator.id, region.id) ?? null,
    }),
  );
}

/** What nobody answers for is in part 一 alone. */
function departmentsSection(input: BulletinInput): Section {
  const { dictionary } = input;
  const rows = input.rows.filter(({ indicator }) => indicator.departmentId !== null);
  const { dutyWord } = officeOf(dictionary);
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  const held = city ? rows.filter((row) => entryOf(row, city.id)?.actual != null) : [];
  const listed = dictionary.departments.flatMap((department) => {
    const own = held.filter(({ indicator }) => indicator.departmentId === department.id);
    return own.length > 0 ? [{ department, own }] : [];
  });
  const lead = regionsLead(monthsOf(input), `各${dutyWord}`);
  const about = countRef(input, { regionId: city?.id ?? null, departmentId: null });
  const opening: Sentence =
    city && held.length > 0
      ? [
          plain(`${lead}${city.proseName}有数的指标共有`),
          { text: String(held.length), figure: about('counted') },
          plain('个。'),
        ]
      : [plain(`${lead}没有有数的指标。`)];
  const blocks = city
    ? listed.map((one, index) => departmentBlock(input, { city, ...one }, index + 1))
    : [];
  return { title: departmentsTitle(dutyWord), opening, blocks };
}

function departmentBlock(
  input: BulletinInput,
  { city, department, own }: { city: Region; department: Department; own: readonly BoardRow[] },
  no: number,
): Block {
  const about = countRef(input, { regionId: city.id, departmentId: department.id });
  return {
    heading: [
      plain(`（${chineseNumeral(no)}）${department.shortName}共有`),
      { text: String(own.length), figure: about('counted') },
      plain('个指标：'),
    ],
    items: own.flatMap((row, index) => {
      const entry = entryOf(row, city.id);
      if (!entry) return [];
      const of = { row, entry, no: index + 1, release: input.period, isRanked: false };
      return [itemSentence({ ...of, ends: endsOf(row, input) })];
    }),
  };
}

/** Those who come first and last; null where nobody does. */
function endsOf({ ranked }: BoardRow, { dictionary }: BulletinInput) {
  const lowest = Math.max(...ranked.map(({ rank }) => rank));
  const named = (wanted: number) =>
    ranked.flatMap(({ regionId, rank }) => {
      const region = dictionary.regions.find(({ id }) => id === regionId);
      return rank === wanted && region ? [region] : [];
    });
  return ranked.length > 1 && lowest > 1 ? { first: named(1), last: named(lowest) } : null;
}

function monthsOf({ period }: BulletinInput): string {
  return monthsLabel(period, yearOf(period));
}

function countRef(
  { period }: BulletinInput,
  of: { regionId: string | null; departmentId: string | null },
): CountRef {
  return (kind) => ({
    ...{ kind, indicatorId: null, period, ...of },
    ...speak({ formula: FORMULAS[kind] }),
  });
}
