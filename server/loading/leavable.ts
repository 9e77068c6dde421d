import { foldName } from '#domain/fold.ts';
import type { TableKind } from '#domain/printed.ts';
import { checkLeftOutName } from '#server/tables/left-out-names.ts';
import type { Names } from '#server/tables/names.ts';
import type { TableProblemCode, TableProblem } from '#server/tables/types.ts';
import type { NamedPlace } from './upload-reading.ts';

const NAMES: readonly TableProblemCode[] = ['unknown-region', 'unknown-indicator'];
const COLUMNS: readonly TableProblemCode[] = [
  ...(['left-out', 'total-row', 'unknown-column', 'duplicate-column', 'which-column'] as const),
];
/** Which problems are of a line or column that its reader leaves out once it is told to. */
const CODES: Readonly<Partial<Record<TableKind, readonly TableProblemCode[]>>> = {
  scorecard: [...NAMES, ...COLUMNS],
  'department-scorecard': [...NAMES, ...COLUMNS],
  ranking: [...NAMES, ...COLUMNS],
  'net-entry': ['unknown-region', 'left-out'],
};

/** What could be left out of a table, each name once, with the first of its places. */
export function listLeavable(
  kind: TableKind | null,
  problems: readonly TableProblem[],
  names: Names,
): NamedPlace[] {
  const codes = kind === null ? [] : (CODES[kind] ?? []);
  const places = problems.filter(({ code }) => codes.includes(code)).flatMap(namedPlaces);
  const first = new Map(places.toReversed().map((place) => [foldName(place.text), place]));
  return [...first.values()]
    .filter(({ text }) => checkLeftOutName(names, text) === null)
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** Of two columns that could be meant either may go: 第3列“总量”、第4列“增速”. */
function namedPlaces({ code, found, row, column }: TableProblem): NamedPlace[] {
  if (code !== 'which-column') return [{ text: found, row, column }];
  return [...found.matchAll(/第(\d+)列“([^”]+)”/gu)].map(([, at, text = '']) => ({
    text,
    row,
    column: Number(at),
  }));
}
