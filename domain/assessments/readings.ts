import type { Said } from '../said.ts';
import { CHOICES, type Setting } from './settings.ts';
import type { Reading, Scheme, SchemeItem } from './types.ts';

type Chosen = typeof CHOICES;

/** The row that says how a question is read for an item: its own, of one above it, or of the scheme. */
export function readingFor(
  scheme: Scheme,
  item: SchemeItem | null,
  setting: Setting,
): Reading | null {
  const found = scheme.readings.find(
    (reading) => reading.setting === setting && reading.item === (item?.id ?? null),
  );
  if (found || !item) return found ?? null;
  const above = item.parent === null ? null : (scheme.items.get(item.parent) ?? null);
  return readingFor(scheme, above, setting);
}

interface Choice<Key> {
  key: Key;
  said: Said;
  reading: string | null;
}

/**
 * How a question is read: the choice, and the row that made it. Without a row the usual choice holds.
 * @example chosenFor(scheme, item, 'part-steps').key // 'proportion'
 */
export function chosenFor<S extends keyof Chosen>(
  scheme: Scheme,
  item: SchemeItem | null,
  setting: S,
): Choice<keyof Chosen[S] & string> {
  const reading = readingFor(scheme, item, setting);
  const choices: Readonly<Record<string, Said>> = CHOICES[setting];
  const keys = keysOf<S>(choices);
  const found = keys.find((key) => reading?.chosen === choices[key]?.zh || reading?.chosen === key);
  const key = found ?? keys[0];
  if (key === undefined) throw new TypeError(`${setting} has no choices`);
  return { key, said: choices[key] ?? { zh: key, en: key }, reading: reading?.id ?? null };
}

function keysOf<S extends keyof Chosen>(choices: object) {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Object.keys forgets the keys.
  return Object.keys(choices) as (keyof Chosen[S] & string)[];
}
