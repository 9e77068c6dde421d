import { ownRegions } from '../own-regions.ts';
import { entryOf, tallyRegion, tallyRegions, type BoardEntry, type BoardRow } from '../board.ts';
import type { Department, Region } from '../dictionary.ts';
import { hasTargets } from '../has-targets.ts';
import { officeOf } from '../office.ts';
import { monthsLabel, yearOf, type Period } from '../period.ts';
import { tally, type Tally } from '../standing.ts';
import { speak } from '../said.ts';
import type { BulletinInput } from './input.ts';
import { itemSentence } from './item.ts';
import { chineseNumeral } from './numerals.ts';
import {
  departmentsLead,
  departmentsTitle,
  regionSet,
  regionsOpening,
  regionsTitle,
} from './opening-words.ts';
import { placesSections } from './places.ts';
import { plain, type Block, type FigureRef, type Section, type Sentence } from './text.ts';

/**
 * Parts 一 and 二 of the bulletin, to the character: who misses how many targets, which ones and by
 * how much; where nothing has a target, who has which place. Everything in it follows from the board; what the office adds in its own words doesn't.
 */
export function buildBulletin(input: BulletinInput): Section[] {
  return hasTargets(input.rows)
    ? [regionsSection(input), departmentsSection(input)]
    : placesSections(input);
}

function regionsSection(input: BulletinInput): Section {
  const { rows, dictionary, period } = input;
  const all = ownRegions(dictionary.regions).filter(({ kind }) => kind !== 'city');
  const tallies = tallyRegions(rows);
  const present = all.filter(({ id }) => (tallies.get(id)?.monitorable ?? 0) > 0);
  const unmetOf = ({ id }: Region) => tallies.get(id)?.unmet ?? 0;
  const set = regionSet(present.length > 0 ? present : all, dictionary);
  const counties = present.filter(({ kind }) => kind === 'county');
  const parks = present.filter(({ kind }) => kind === 'park');
  const listed = [...mostUnmetFirst(counties, unmetOf), ...parks].filter((one) => unmetOf(one) > 0);
  const opening = regionsOpening(monthsOf(period), set, {
    withUnmet: listed.map(({ proseName }) => proseName),
    all: present.map(({ proseName }) => proseName),
  });
  const blocks = listed.map((region, index) => {
    return regionBlock(input, { region, counts: tallies.get(region.id) ?? tally([]) }, index + 1);
  });
  return { title: regionsTitle(set.label), opening: [plain(opening)], blocks };
}

function regionBlock(
  input: BulletinInput,
  { region, counts }: { region: Region; counts: Tally },
  no: number,
): Block {
  const { rows, period } = input;
  const about = countRef({ period, counts, regionId: region.id, departmentId: null });
  return {
    heading: [
      plain(`（${chineseNumeral(no)}）${region.proseName}可监测目标完成情况的`),
      { text: String(counts.monitorable), figure: about('monitorable') },
      plain('个指标中，未达到目标的有'),
      { text: String(counts.unmet), figure: about('unmet') },
      plain('个，占比'),
      { text: shareText(counts), figure: about('share') },
      plain('。未达标指标如下：'),
    ],
    items: unmetItems(input, rows, region, true),
  };
}

/** What nobody answers for is in part 一 alone. */
function departmentsSection(input: BulletinInput): Section {
  const { dictionary, period } = input;
  const rows = input.rows.filter(({ indicator }) => indicator.departmentId !== null);
  const city = dictionary.regions.find(({ kind }) => kind === 'city');
  const counts = tallyRegion(rows, city?.id ?? '');
  const owned = ({ id }: Department) =>
    rows.filter(({ indicator }) => indicator.departmentId === id);
  const unmetOf = (department: Department) => tallyRegion(owned(department), city?.id ?? '').unmet;
  const listed = mostUnmetFirst(dictionary.departments, unmetOf).filter((one) => unmetOf(one) > 0);
  const blocks = city
    ? listed.map((department, index) =>
        departmentBlock(input, { city, department }, owned(department), index + 1),
      )
    : [];
  const { dutyWord } = officeOf(dictionary);
  const lead = departmentsLead(monthsOf(period), dutyWord);
  const opening = departmentsOpening(lead, { counts, period, city });
  return { title: departmentsTitle(dutyWord), opening, blocks };
}

function departmentsOpening(
  lead: string,
  { counts, period, city }: { counts: Tally; period: Period; city: Region | undefined },
): Sentence {
  if (counts.monitorable === 0) return [plain(`${lead}没有可监测目标完成情况的指标。`)];
  const about = countRef({ period, counts, regionId: city?.id ?? null, departmentId: null });
  const start = [
    plain(`${lead}可监测目标完成情况的`),
    { text: String(counts.monitorable), figure: about('monitorable') },
  ];
  if (counts.unmet === 0) return [...start, plain('个指标均达到目标。')];
  return [
    ...start,
    plain('个指标中，未达到目标的有'),
    { text: String(counts.unmet), figure: about('unmet') },
    plain('个，占比为'),
    { text: shareText(counts), figure: about('share') },
    plain('。'),
  ];
}

function departmentBlock(
  input: BulletinInput,
  { city, department }: { city: Region; department: Department },
  own: readonly BoardRow[],
  no: number,
): Block {
  const counts = tallyRegion(own, city.id);
  const about = countRef({
    period: input.period,
    counts,
    regionId: city.id,
    departmentId: department.id,
  });
  return {
    heading: [
      plain(`（${chineseNumeral(no)}）${department.shortName}共有`),
      { text: String(counts.unmet), figure: about('unmet') },
      plain('个指标未达目标：'),
    ],
    items: unmetItems(input, own, city, false),
  };
}

/** Unmet indicators in the order of the annex. */
function unmetItems(
  { lineNo, period }: BulletinInput,
  rows: readonly BoardRow[],
  region: Region,
  isRanked: boolean,
): Sentence[] {
  const unmet = rows.flatMap((row, index) => {
    const entry = entryOf(row, region.id);
    if (entry?.status !== 'unmet') return [];
    return [{ row, entry, order: lineNo(entry.indicatorId, region.id) ?? index }];
  });
  const sorted: { row: BoardRow; entry: BoardEntry }[] = unmet.sort((a, b) => a.order - b.order);
  return sorted.map(({ row, entry }, index) =>
    itemSentence({
      row,
      entry,
      no: index + 1,
      release: period,
      isRanked,
    }),
  );
}

/** Most unmet first; equals in reverse of the order of the annexes, as the office has it. */
function mostUnmetFirst<T>(items: readonly T[], unmetOf: (item: T) => number): T[] {
  return items.toReversed().sort((a, b) => unmetOf(b) - unmetOf(a));
}

function monthsOf(period: Period): string {
  return monthsLabel(period, yearOf(period));
}

function shareText({ unmetSharePct }: Tally): string {
  return `${(unmetSharePct ?? 0).toFixed(1)}%`;
}

interface CountSubject {
  period: Period;
  counts: Tally;
  regionId: string | null;
  departmentId: string | null;
}

const COUNT_FORMULAS = {
  monitorable: () => ({
    zh: '有目标且有实际数的指标个数',
    en: 'the number of indicators with a target and an actual',
  }),
  unmet: () => ({
    zh: '实际数没有达到目标的指标个数',
    en: 'the number of indicators whose actual does not reach the target',
  }),
  share: ({ unmet, monitorable }: Tally) => ({
    zh: `${unmet} ÷ ${monitorable} × 100%，保留一位小数`,
    en: `${unmet} ÷ ${monitorable} × 100%, to one decimal`,
  }),
};

function countRef({ period, counts, regionId, departmentId }: CountSubject) {
  return (kind: keyof typeof COUNT_FORMULAS): FigureRef => {
    return {
      kind,
      indicatorId: null,
      regionId,
      departmentId,
      period,
      ...speak({ formula: COUNT_FORMULAS[kind](counts) }),
    };
  };
}
