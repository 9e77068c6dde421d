import type { Dictionary } from '../dictionary.ts';
import { findSlip, type Candidate } from './candidates.ts';
import type { Peers } from './peers.ts';
import { sayOutOfRange } from './say-range.ts';
import { isValued, type Valued } from './series.ts';
import { isWithin } from './spread.ts';
import { doubt, type Doubt, type Fresh, type ImplausibilityCode } from './types.ts';
import { yardstickFor, type Yardstick } from './yardstick.ts';

/** A value that lies where its series (or, without one, the other regions) never was; null: it is usual. */
export function judgeValue(
  { cell, indicator, series }: Fresh,
  { dictionary, peers }: { dictionary: Dictionary; peers: Peers },
): Doubt | null {
  if (!isValued(cell) || indicator === null) return null;
  const yardstick = yardstickFor(cell, series, indicator, peers);
  if (!yardstick || isWithin(cell.value, yardstick.range)) return null;
  const candidate = findSlip(cell.value, cell.decimals, yardstick.range);
  const code = codeOf({ cell, series }, yardstick, candidate);
  return doubt(code, cell, {
    expected: yardstick.range,
    candidate: candidate?.value ?? null,
    history: series,
    say: () => sayOutOfRange(cell, { yardstick, candidate }, code, { dictionary, indicator }),
  });
}

function codeOf(
  { cell, series }: Pick<Fresh, 'series'> & { cell: Valued },
  { kind }: Yardstick,
  candidate: Candidate | null,
): ImplausibilityCode {
  if (candidate) return candidate.code;
  if (kind === 'others') return 'unlike-others';
  const sign = Math.sign(cell.value);
  const isNewSign = sign !== 0 && !series.some(({ value }) => Math.sign(value ?? 0) === sign);
  return isNewSign ? 'sign-flip' : 'jump';
}
