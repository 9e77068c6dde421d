import {
  countPlaces,
  MOST_FIGURES,
  placeIn,
  type Cube,
  type CubeCell,
  type CubeDimension,
} from './cube.ts';
import { brokenFormat, tooManyFigures, type CubesResult } from './format-problems.ts';
import { readCellNotes } from './px-cell-notes.ts';
import { isPxSign, readDenseData, readKeyedData, reasonOfSign } from './px-data.ts';
import { readPxKeywords } from './px-keywords.ts';
import { PxLookup } from './px-lookup.ts';
import { decodePx } from './px-text.ts';
import { readVariables } from './px-variables.ts';
import { showDecimals } from './show-decimals.ts';

/** A PX file, of PC-Axis and PxWeb, as a cube. */
export function readPx(bytes: Uint8Array, file: string): CubesResult<Cube> {
  const text = decodePx(bytes);
  const read = text === null ? null : readPxKeywords(text);
  if (read === null) return refused(broken(file, 'keywords'));
  const px = new PxLookup(read.keywords);
  const dimensions = readVariables(px);
  const count = countPlaces(dimensions);
  if (count === null || count > MOST_FIGURES)
    return refused(tooManyFigures(file, count ?? Number.MAX_SAFE_INTEGER));
  if (count === 0 || dimensions.length === 0) return refused(broken(file, 'values'));
  const texts =
    px.all('KEYS').length > 0
      ? readKeyedData(read.data, keysOf(px, dimensions, count))
      : readDenseData(read.data, count);
  if (texts === null) return refused(broken(file, 'data'));
  return { cubes: [toCube(px, dimensions, texts)], problems: [] };
}

function refused(problem: ReturnType<typeof broken>): CubesResult<Cube> {
  return { cubes: [], problems: [problem] };
}

const FAULTS = {
  keywords: {
    zh: '不完整：没有读到 DATA，或关键字没有写完',
    en: 'is incomplete: DATA was not reached, or a keyword does not end',
  },
  values: { zh: '的变量没有取值（VALUES）', en: 'has variables without VALUES' },
  data: {
    zh: '里，DATA 的个数与各变量取值个数的乘积不符',
    en: 'has another number of DATA than its variables make',
  },
};

function broken(file: string, fault: keyof typeof FAULTS) {
  return brokenFormat(file, 'PX', FAULTS[fault]);
}

function keysOf(px: PxLookup, dimensions: readonly CubeDimension[], count: number) {
  const stub = dimensions.slice(0, px.texts('STUB').length);
  const maps = stub.map(({ id, categories }) => {
    const isByCode = (px.text('KEYS', id) ?? '').toUpperCase() === 'CODES';
    const codes = px.texts('CODES', id);
    return new Map(
      categories.map(({ label }, index) => [(isByCode ? codes[index] : label) ?? '', index]),
    );
  });
  const lines = stub.reduce((product, { categories }) => product * categories.length, 1);
  return { stub: maps, width: count / lines, count };
}

function toCube(
  px: PxLookup,
  dimensions: readonly CubeDimension[],
  texts: readonly string[],
): Cube {
  const unit = px.text('UNITS');
  return {
    name: 'DATA',
    title: px.text('DESCRIPTION') ?? px.text('TITLE'),
    contents: px.text('CONTENTS'),
    // 见指标: each has its own.
    unit: unit !== null && /^(?:详?见|see\b)/iu.test(unit) ? null : unit,
    dimensions,
    cells: toCells(px, dimensions, texts),
    isOwn: false,
  };
}

function toCells(
  px: PxLookup,
  dimensions: readonly CubeDimension[],
  texts: readonly string[],
): CubeCell[] {
  const noteAt = readCellNotes(px, dimensions);
  const shown = Number(px.text('SHOWDECIMALS') ?? px.text('DECIMALS') ?? Number.NaN);
  return texts.map((text, index) => {
    const place = placeIn(dimensions, index);
    const note = noteAt(place);
    if (isPxSign(text)) {
      const words = wordsOf(px, text);
      return { index, text, status: words, note, missing: reasonOfSign(words) };
    }
    const own = dimensions.map(
      ({ categories }, at) => categories[place[at] ?? 0]?.decimals ?? null,
    );
    const decimals = own.findLast((one) => one !== null) ?? null;
    const isLonger = (text.split('.')[1] ?? '').length > (decimals ?? shown);
    const most = decimals ?? (Number.isInteger(shown) ? shown : null);
    // Trailing zeros may have been left out when it was written; more decimals than are shown, never.
    return {
      index,
      text: isLonger ? showDecimals(text, most) : text,
      status: null,
      note,
      missing: null,
    };
  });
}

/** What the file says that a sign stands for, where it says it in words. */
function wordsOf(px: PxLookup, sign: string): string | null {
  const name = sign === '-' ? 'DATASYMBOLNIL' : `DATASYMBOL${sign.length}`;
  const words = px.text(name);
  return words !== null && /\p{L}/u.test(words) ? words : null;
}
