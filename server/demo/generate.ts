import type { Dictionary } from '#domain/dictionary.ts';

import { readTextGrids } from '#server/formats/read-grids.ts';
import { readDictionary } from '#server/tables/dictionary.ts';
import { makeDictionary, type DictionaryRows } from './dictionary-rows.ts';
import type { Correction } from './figures.ts';
import { MADE_UP } from './made-up.ts';
import { releaseMonths, yearOfMonth, type ReleaseMonth } from './months.ts';
import { officeCsv } from './office-csv.ts';
import { documentFiles, progressFiles } from './ledger/ledger-files.ts';
import type { Told } from './ledger/told.ts';
import { makePlaces } from './places.ts';
import { openRates } from './rates.ts';
import { releaseFiles, type DemoFile } from './release-files.ts';
import type { World } from './world.ts';

export interface DemoOptions {
  seed: number;
  /** Calendar months, the last of them `end`, 2026-10. */
  months: number;
  end: string;
  /** Counties and parks; the city is not counted. */
  regions: number;
  /** With a responsible department; null: those of the real dictionary. */
  indicators: number | null;
}

/** One load of a demonstration: the files of a release, or those of one that is revised. */
export interface DemoLoad {
  release: string;
  note: string;
  /** When it is said to have been loaded. */
  at: Date;
  files: readonly DemoFile[];
}

/** Revisions come a few days after the release that follows. */
const REVISED_ON = '25';
/** Fewer releases than this are left as they are printed first. */
const ENOUGH_TO_REVISE = 3;

/**
 * Everything that is loaded into a demonstration, load by load, oldest first. The same options give
 * the same files to the byte.
 */
export function* generateDemo(real: DictionaryRows, options: DemoOptions): Generator<DemoLoad> {
  const { seed, regions, indicators, end, months: count } = options;
  const rows = makeDictionary(real, { places: makePlaces(regions), indicators });
  const files = [...rows].map(([name, cells]) => ({
    path: `dictionary/${name}.csv`,
    text: officeCsv(cells),
  }));
  const months = releaseMonths(end, count);
  const [first] = months;
  if (!first) return;
  const world: World = {
    seed,
    dictionary: readBack(files),
    firstYear: yearOfMonth(first.id),
    joins: months.length >= 6 ? (months[Math.floor(months.length / 2)]?.id ?? null) : null,
  };
  const rates = openRates(world);
  const told = toldOf(months);
  for (const [index, month] of months.entries()) {
    const correction = correctionOf(world, months, index);
    const isLast = index === months.length - 1;
    const own = releaseFiles(world, rates, month, { hasSlips: isLast, correction });
    yield {
      release: month.id,
      note: `模拟数据，种子 ${seed}`,
      at: new Date(`${month.publishedOn}T01:00:00Z`),
      files: [
        ...(index === 0 ? [...files, ...documentFiles(world, told)] : []),
        ...own,
        ...(isLast ? progressFiles(world, told) : []),
      ],
    };
    const before = months[index - 1];
    if (before && correctionOf(world, months, index - 1)) {
      yield {
        release: before.id,
        note: '模拟的修订：更正一个县的数，排位随之改变',
        at: new Date(`${month.publishedOn.slice(0, 8)}${REVISED_ON}T01:00:00Z`),
        files: releaseFiles(world, rates, before),
      };
    }
  }
}

function toldOf(months: readonly ReleaseMonth[]): Told {
  const [first, last] = [months[0], months.at(-1)];
  return { first: first?.id ?? '', last: last?.id ?? '', until: last?.publishedOn ?? '' };
}

/** The dictionary as it will be read from its files. */
function readBack(files: readonly DemoFile[]): Dictionary {
  const grids = files.flatMap(({ path, text }) => {
    const name = path.replace(/^dictionary\/|\.csv$/gu, '');
    return readTextGrids(path, text).grids.map((grid) => [name, grid] as const);
  });
  const { dictionary, problems } = readDictionary(new Map(grids));
  if (!dictionary)
    throw new Error(`the made-up dictionary is refused: ${JSON.stringify(problems)}`);
  return dictionary;
}

/** What is wrong in the first print of a release and set right later: twice in the whole, if it is long. */
function correctionOf(
  { dictionary }: World,
  months: readonly ReleaseMonth[],
  index: number,
): Correction | null {
  if (months.length < ENOUGH_TO_REVISE) return null;
  const counties = dictionary.regions.filter(({ kind }) => kind === 'county');
  if (index === months.length - 2) {
    return { indicatorId: MADE_UP.corrected.lately, regionId: counties[1]?.id ?? '', by: -1.2 };
  }
  if (index === Math.floor(months.length / 3)) {
    return { indicatorId: MADE_UP.corrected.earlier, regionId: counties[0]?.id ?? '', by: 1.5 };
  }
  return null;
}
