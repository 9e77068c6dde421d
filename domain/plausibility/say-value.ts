import type { Cell } from '../consequences/types.ts';
import type { Dictionary, Indicator } from '../dictionary.ts';
import { findById } from '../find-by-id.ts';
import { quoted, type Said } from '../said.ts';
import { sayAmount, sayName, sayPeriod, sayProseName } from '../said-names.ts';

/** @example nameCell(cell, dictionary).zh // '乐平市固定资产投资（2019年1-6月）' */
export function nameCell(cell: Cell, { regions, indicators }: Dictionary): Said {
  const region = findById(regions, cell.regionId);
  const indicator = findById(indicators, cell.indicatorId);
  const place = region ? sayName(region) : quoted(cell.regionId);
  const what = indicator ? sayProseName(indicator) : quoted(cell.indicatorId);
  const period = sayPeriod(cell.period);
  return {
    zh: `${place.zh}${what.zh}（${period.zh}）`,
    en: `${what.en} of ${place.en} (${period.en})`,
  };
}

/** A value with its unit. @example sayValue(12, 0, netEntry) // { zh: '12家', en: '12 enterprises' } */
export function sayValue(value: number, decimals: number, { measure, unit }: Indicator): Said {
  const text = value.toFixed(decimals);
  return measure === 'index' ? quoted(text) : sayAmount(text, unit);
}

/** A distance between two values: in points between rates. */
export function sayDifference(value: number, decimals: number, { measure, unit }: Indicator): Said {
  const text = value.toFixed(decimals);
  if (measure === 'rate') return { zh: `${text}个百分点`, en: `${text} percentage points` };
  return measure === 'index' ? { zh: `${text}点`, en: `${text} points` } : sayAmount(text, unit);
}
