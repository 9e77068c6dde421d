import type { Department, Indicator, Region } from '#domain/dictionary.ts';

import { multiplesOf } from '#domain/unit.ts';

import { foldName } from './text.ts';

/** All ways to write a region's name, the full name first. */
export function regionNames(region: Region): string[] {
  return [region.name, region.shortName, region.proseName, ...region.aliases];
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
 */
export function indicatorNames(indicator: Indicator): string[] {
  const unit = foldName(`（${indicator.unit}）`);
  const names = writtenIndicatorNames(indicator);
  const bare = names.map((name) => {
    const folded = foldName(name);
    return folded.endsWith(unit) ? folded.slice(0, -unit.length) : folded;
  });
  const units = indicator.unit === '' ? [] : [unit, ...multiples(indicator)];
  const withUnit = units.flatMap((one) => bare.map((name) => `${name}${one}`));
  return [...names, ...bare, ...withUnit];
}

/** 总量（亿元） of an amount in 万元 is the same one: its figures are converted. */
function multiples({ measure, unit }: Indicator): string[] {
  return measure === 'level' ? multiplesOf(unit).map((word) => foldName(`（${word}）`)) : [];
}
