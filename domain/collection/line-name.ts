import type { Dictionary } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { quoted, type Said } from '../said.ts';
import { sayProseName, sayShortName } from '../said-names.ts';

/** A cell that is reported: an indicator of a region. */
export interface ReportedCell {
  indicatorId: string;
  regionId: string;
}

/** The most that a message names. */
const MOST_NAMED = 5;

/** @example sayLine({ indicatorId: 'gdp', regionId: 'leping' }, dictionary).zh // '乐平市地区生产总值' */
export function sayLine({ indicatorId, regionId }: ReportedCell, dictionary: Dictionary): Said {
  const indicator = findById(dictionary.indicators, indicatorId);
  const region = findById(dictionary.regions, regionId);
  const what = indicator ? sayProseName(indicator) : quoted(indicatorId);
  const where = region ? sayShortName(region) : quoted(regionId);
  return { zh: `${where.zh}${what.zh}`, en: `${what.en} of ${where.en}` };
}

/** @example sayLines([gdp of leping, and six more], dictionary).zh // '乐平市地区生产总值、…等 7 行' */
export function sayLines(cells: readonly ReportedCell[], dictionary: Dictionary): Said {
  const named = cells.slice(0, MOST_NAMED).map((cell) => sayLine(cell, dictionary));
  const [zh, en] = [named.map((one) => one.zh).join('、'), named.map((one) => one.en).join('; ')];
  if (cells.length <= MOST_NAMED) return { zh, en };
  return {
    zh: `${zh}等 ${cells.length} 行`,
    en: `${en} and others, ${cells.length} lines in all`,
  };
}
