import type { Cell } from '../consequences/types.ts';
import type { Indicator } from '../dictionary.ts';
import { speak } from '../said.ts';
import { explain, type Candidate } from './candidates.ts';
import { sayOutOfRange } from './say-range.ts';
import { isValued, type Valued } from './series.ts';
import { isWithin } from './spread.ts';
import type { Implausibility, ImplausibilityCode, PlausibilityContext } from './types.ts';
import { otherRegions, yardstickFor, type Yardstick } from './yardstick.ts';

/** A value that lies where its series (or, without one, the other regions) never was; null: it is usual. */
export function judgeValue(
  cell: Cell,
  indicator: Indicator,
  series: readonly Cell[],
  { dictionary, release }: PlausibilityContext,
): Implausibility | null {
  if (!isValued(cell)) return null;
  const others = otherRegions(cell, release, dictionary.regions);
  const yardstick = yardstickFor(cell, series, indicator, others);
  if (!yardstick || isWithin(cell.value, yardstick.range)) return null;
  const candidate = explain(cell.value, cell.decimals, yardstick.range);
  const code = codeOf(cell, series, yardstick, candidate);
  const { indicatorId, regionId, period, value, decimals } = cell;
  return {
    code,
    severity: 'warning',
    ...{ indicatorId, regionId, period, value, decimals },
    expected: yardstick.range,
    candidate: candidate?.value ?? null,
    ...speak({
      sentence: sayOutOfRange(cell, { yardstick, candidate }, code, { dictionary, indicator }),
    }),
    history: series,
  };
}

function codeOf(
  cell: Valued,
  series: readonly Cell[],
  { kind }: Yardstick,
  candidate: Candidate | null,
): ImplausibilityCode {
  if (candidate) return candidate.code;
  if (kind === 'others') return 'unlike-others';
  const sign = Math.sign(cell.value);
  const isNewSign = sign !== 0 && !series.some(({ value }) => Math.sign(value ?? 0) === sign);
  return isNewSign ? 'sign-flip' : 'jump';
}
