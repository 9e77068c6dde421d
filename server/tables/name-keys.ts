import type { Department, Dictionary, Indicator, Region } from '#domain/dictionary.ts';
import { foldName } from '#domain/fold.ts';
import { officeOf, officeWhole } from '#domain/office.ts';

import { multiplesOf } from '#domain/unit.ts';

/** All ways to write a region's name, the full name first. */
export function regionNames(region: Region): string[] {
  return [region.name, region.shortName, region.proseName, ...region.aliases];
}

/** What the office calls its place as a whole, 全省; null where another region of it is called so. */
export function wholeName(dictionary: Dictionary): string | null {
  const whole = officeWhole(officeOf(dictionary)).zh;
  const isTaken = dictionary.regions.some(
    (region) => region.kind !== 'city' && regionNames(region).includes(whole),
  );
  return isTaken ? null : whole;
}

export function departmentNames(department: Department): string[] {
  return [department.name, department.shortName, ...department.aliases];
}

/** As the dictionary writes them. */
export function writtenIndicatorNames(indicator: Indicator): string[] {
  return [indicator.name, indicator.proseName, ...indicator.aliases];
}

/**
 * An indicator's names stand with its own unit behind them and without it, an amount's also with a
 * multiple of it. Another unit makes another indicator: 固定资产投资（亿元） is no growth rate.
 * @param shared names that only who writes them so has without a unit
 */
export function indicatorNames(
  indicator: Indicator,
  shared: ReadonlySet<string> = new Set(),
): string[] {
  const bare = bareNames(indicator);
  const units = indicator.unit === '' ? [] : [foldedUnit(indicator.unit), ...multiples(indicator)];
  const withUnit = units.flatMap((one) => bare.map((name) => `${name}${one}`));
  const own = bare.filter((name) => !shared.has(name));
  return [...writtenIndicatorNames(indicator), ...own, ...withUnit];
}

/**
 * Names that several indicators have but for the unit. A rate 地区生产总值 keeps it beside an amount
 * 地区生产总值（亿元）; beside 地区生产总值（%） nobody has it, and it has to be asked which is meant.
 */
export function sharedNames(indicators: readonly Indicator[]): ReadonlySet<string> {
  const named = indicators.flatMap((one) => bareNames(one).map((name) => ({ name, id: one.id })));
  const owners = Map.groupBy(named, ({ name }) => name);
  const isShared = ([, all]: [string, { id: string }[]]) =>
    new Set(all.map(({ id }) => id)).size > 1;
  return new Set([...owners].filter(isShared).map(([name]) => name));
}

/** The indicators whose name is the same but for the unit. */
export function namesakesOf(indicator: Indicator, indicators: Iterable<Indicator>): Indicator[] {
  const own = new Set(bareNames(indicator));
  return [...indicators].filter(
    (one) => one.id !== indicator.id && bareNames(one).some((name) => own.has(name)),
  );
}

/** Its names, folded, without its unit behind them. */
function bareNames(indicator: Indicator): string[] {
  const unit = foldedUnit(indicator.unit);
  return writtenIndicatorNames(indicator).map((name) => {
    const folded = foldName(name);
    return folded.endsWith(unit) ? folded.slice(0, -unit.length) : folded;
  });
}

const foldedUnit = (unit: string) => foldName(`（${unit}）`);

/** 总量（亿元） of an amount in 万元 is the same one: its figures are converted. */
function multiples({ measure, unit }: Indicator): string[] {
  return measure === 'level' ? multiplesOf(unit).map((word) => foldName(`（${word}）`)) : [];
}
