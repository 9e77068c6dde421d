import type { ValueId } from '#domain/selection-choices.ts';
import { toFigures, toIndicatorRef, toPeriodRef, toRegionRef } from './observation.ts';
import type { Row } from './row.ts';
import type { Selection } from './read-selection.ts';

type Told = Pick<Selection, 'values' | 'vintages'>;
type Write = (row: Row) => string;

/**
 * Rows as `JSON.stringify` writes their observations, without an object for each: what many rows share, which
 * indicator, region and months, is written once.
 */
export function observationWriter(told: Told): Write {
  const release = once((one: Row['release']) => one?.id ?? null);
  const indicator = once(toIndicatorRef);
  const region = once(toRegionRef);
  const period = once(toPeriodRef);
  const figures = figuresWriter(told);
  return (row) =>
    `{"release":${release(row.release)},"indicator":${indicator(row.indicator)}` +
    `,"region":${region(row.region)},"period":${period(row.period)}${figures(row)}}`;
}

/** The JSON of what a value is told as: of each value once. */
function once<T>(tell: (value: T) => unknown): (value: T) => string {
  const known = new Map<T, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const written = JSON.stringify(tell(value));
    known.set(value, written);
    return written;
  };
}

/** The members behind those; where only figures and flags are asked for, they are plain numbers mostly. */
function figuresWriter(told: Told): Write {
  const isPlain = (value: ValueId) => value === 'actual' || value === 'flags';
  if (told.vintages === 'all' || !told.values.every(isPlain)) {
    return (row) => {
      const members = JSON.stringify(toFigures(row, told)).slice(1, -1);
      return members === '' ? '' : `,${members}`;
    };
  }
  const [hasActual, hasFlags] = [told.values.includes('actual'), told.values.includes('flags')];
  return (row) => (hasActual ? writeActual(row) : '') + (hasFlags ? writeFlags(row) : '');
}

const writeActual = ({ value, decimals }: Row) => `,"value":${value},"decimals":${decimals}`;

function writeFlags({ missingReason, revision, loadId, noteMark }: Row): string {
  const reason = missingReason === null ? 'null' : `"${missingReason}"`;
  const mark = noteMark === null ? '' : `,"noteMark":${JSON.stringify(noteMark)}`;
  return `,"missingReason":${reason},"revision":${revision},"loadId":${loadId}${mark}`;
}
