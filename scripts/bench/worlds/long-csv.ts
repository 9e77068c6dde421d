import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  hasTarget,
  indicatorId,
  isMissing,
  monthOf,
  periodOf,
  range,
  regionId,
  valueOf,
  type Country,
} from './country.ts';

/** Writes all figures of a country as a long table. */
export function writeLongCsv(file: string, country: Country): Promise<void> {
  return pipeline(Readable.from(longCsv(country)), createWriteStream(file));
}

/** Month by month, as an office would have written it. */
function* longCsv({ regions, indicators, months }: Country): Generator<string> {
  yield 'release,indicator,region,period,value,missing_reason,target\n';
  for (const month of range(months)) {
    for (const indicator of range(indicators)) {
      const head = `${monthOf(month)},${indicatorId(indicator)}`;
      const lines = range(regions).map((region) => {
        const value = valueOf(region, indicator, month).toFixed(1);
        const figure = isMissing(region, month) ? ',no-figure' : `${value},`;
        const target = hasTarget(region, indicator) ? '10.5' : '';
        return `${head},${regionId(region)},${periodOf(month)},${figure},${target}\n`;
      });
      yield lines.join('');
    }
  }
}
