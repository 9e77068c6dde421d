import type { MissingReason } from '#domain/dictionary.ts';
import { placeIn, type CubeCell, type CubeDimension } from './cube.ts';
import {
  isList,
  isObject,
  memberOf,
  textOf,
  type JsonObject,
  type JsonValue,
} from './json-text.ts';
import { showDecimals } from './show-decimals.ts';

/** How many places have a value, or a word of why not. */
export function countValues(dataset: JsonObject): number {
  const counts = ['value', 'status'].map((name) => {
    const all = memberOf(dataset, name);
    return isList(all) ? all.length : isObject(all) ? Object.keys(all).length : 0;
  });
  return Math.max(...counts);
}

/** The values that stand in the file, and those of which it says at least why not; null: they don't fit. */
export function readCells(
  dataset: JsonObject,
  dimensions: readonly CubeDimension[],
  count: number,
): readonly CubeCell[] | null {
  const value = memberOf(dataset, 'value');
  if (isList(value) && value.length !== count) return null;
  const statusOf = readStatus(memberOf(dataset, 'status'));
  const marks = memberOf(memberOf(dataset, 'extension'), 'noteMark');
  const cells: CubeCell[] = [];
  for (const [index, one] of entriesOf(value, memberOf(dataset, 'status'))) {
    if (!Number.isSafeInteger(index) || index < 0 || index >= count) return null;
    const [status, text] = [statusOf(index), textOf(one)];
    const decimals = text === null ? null : decimalsAt(dimensions, index);
    cells.push({
      index,
      text: text === null ? '' : showDecimals(text, decimals),
      status,
      note: textOf(memberOf(marks, String(index))),
      missing: text === null ? reasonOf(status) : null,
    });
  }
  return cells;
}

/** By place; of a sparse object also those that have a status and no value. */
function* entriesOf(
  value: JsonValue | undefined,
  status: JsonValue | undefined,
): Generator<[number, JsonValue]> {
  if (isList(value)) {
    yield* value.entries();
    return;
  }
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) yield [indexOf(key), one];
  if (!isObject(status)) return;
  for (const key of Object.keys(status)) if (!Object.hasOwn(value, key)) yield [indexOf(key), null];
}

function indexOf(key: string): number {
  return /^\d{1,15}$/u.test(key) ? Number(key) : Number.NaN;
}

/** One for all, a list, or an object by place. */
function readStatus(status: JsonValue | undefined): (index: number) => string | null {
  if (isList(status)) {
    const only = status.length === 1 ? textOf(status[0]) : null;
    return (index) => only ?? textOf(status[index]);
  }
  if (isObject(status)) return (index) => textOf(memberOf(status, String(index)));
  const all = textOf(status);
  return () => all;
}

function decimalsAt(dimensions: readonly CubeDimension[], index: number): number | null {
  const place = placeIn(dimensions, index);
  const found = dimensions.map(
    ({ categories }, at) => categories[place[at] ?? 0]?.decimals ?? null,
  );
  // A measure of our own, such as a place, has decimals beside those of the indicator.
  return found.findLast((decimals) => decimals !== null) ?? null;
}

/** Our own exports give the reason itself. */
const OWN: Readonly<Record<string, MissingReason>> = {
  blank: 'blank',
  'no-figure': 'no-figure',
  'not-applicable': 'not-applicable',
  'below-unit': 'below-unit',
  withheld: 'withheld',
} satisfies Record<MissingReason, MissingReason>;

/** Eurostat's flags are what most files use: c, confidential; z, not applicable. */
const BY_STATUS: Readonly<Record<string, MissingReason>> = {
  c: 'withheld',
  z: 'not-applicable',
  n: 'below-unit',
};

function reasonOf(status: string | null): MissingReason {
  if (status === null) return 'blank';
  return OWN[status] ?? BY_STATUS[status.replace(/^:/u, '').toLowerCase()] ?? 'no-figure';
}
