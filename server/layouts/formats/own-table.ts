import { cellAddress } from '#domain/layout/area.ts';
import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';
import type { PrintedFigure } from '../printed-figure.ts';
import { joinFacts, joinNotes, NO_FACTS, type CategoryFacts } from './category-facts.ts';
import { readColumns, type TextColumn, type TextRow } from './column-facts.ts';
import { leaveOutLines } from './left-out-lines.ts';
import type { OwnHead, OwnHeads } from './own-heads.ts';
import { readOwnReason, readOwnReasons } from './own-reasons.ts';
import { withoutRepeatedTargets } from './repeated-targets.ts';
import { settleFigure } from './settle-figure.ts';
import { readMember } from './own-members.ts';

export interface OwnTable {
  sheet: string | null;
  heads: OwnHeads;
  rows: readonly TextRow[];
  /** What an indicator's figures are in, by its id or name, where the columns don't say it. */
  unitOf: (indicator: string) => string | null;
}

const OLD: Said = {
  zh: '已经修订或撤销的旧值，不是现在的数',
  en: 'a value of before, revised or taken back since',
};
const UNFILLED: Said = {
  zh: '没有数，也没有说明原因',
  en: 'neither a figure nor why there is none',
};

/** A table that was exported here, long or wide, from any of its formats → its figures. */
export function readOwnTable({ sheet, heads, rows, unitOf }: OwnTable): {
  figures: PrintedFigure[];
  leftOut: LeftOutCells[];
} {
  const factsOf = readColumns(rows, identityColumns(heads), '');
  const until = heads.heads.find(({ column }) => column.holds === 'until');
  const groups = groupMembers(heads);
  const figures: PrintedFigure[] = [];
  const left = new Map<Said, number[]>();
  const leave = (why: Said, line: number) => {
    const lines = left.get(why) ?? [];
    lines.push(line);
    left.set(why, lines);
  };
  for (const [index, row] of rows.entries()) {
    const line = index + 2;
    if (row.every((cell) => cell.trim() === '')) continue;
    if (until !== undefined && (row[until.at]?.trim() ?? '') !== '') {
      leave(OLD, line);
      continue;
    }
    const place = { sheet, line, facts: factsOf(row), reasons: reasonsOf(row, heads) };
    const read = groups.flatMap((group) => readGroup(row, group, place, unitOf));
    if (read.length === 0 && heads.across === null) leave(UNFILLED, line);
    figures.push(...read);
  }
  const width = heads.heads.length;
  return { figures: withoutRepeatedTargets(figures), leftOut: leaveOutLines(sheet, left, width) };
}

/** An id and the name beside it are one column of texts. */
function identityColumns({ heads }: OwnHeads): TextColumn[] {
  const found = heads.flatMap(({ at, column }) =>
    column.holds === 'identity' ? [{ at, ...column }] : [],
  );
  return (['indicator', 'region', 'period', 'unit'] as const).flatMap((role) => {
    const id = found.find(({ of, isName }) => of === role && !isName);
    const name = found.find(({ of, isName }) => of === role && isName);
    if (id === undefined && name === undefined) return [];
    const read = (row: TextRow) => {
      const label = name === undefined ? '' : (row[name.at]?.trim() ?? '');
      const code = id === undefined ? label : (row[id.at]?.trim() ?? '');
      return { code, label: label === '' ? null : label };
    };
    return [{ id: role, label: null, role, read }];
  });
}

/** The columns of one member, or, of a long table, of the line. */
interface Group {
  member: string | null;
  facts: CategoryFacts;
  columns: readonly OwnHead[];
}

function groupMembers({ heads, across }: OwnHeads): Group[] {
  const told = heads.filter(({ column }) => column.holds !== 'identity');
  const byMember = Map.groupBy(told, ({ member }) => member);
  if (across !== null) byMember.delete(null);
  return [...byMember].map(([member, columns]) => ({
    ...{ member, columns },
    facts: across === null || member === null ? NO_FACTS : readMember(member, across),
  }));
}

interface RowPlace {
  sheet: string | null;
  line: number;
  facts: CategoryFacts;
  reasons: ReturnType<typeof readOwnReasons>;
}

function reasonsOf(row: TextRow, { heads, across }: OwnHeads) {
  const column = heads.find((head) => head.column.holds === 'reasons');
  const text = column === undefined ? '' : (row[column.at] ?? '');
  if (across !== null) return readOwnReasons(text);
  const reason = readOwnReason(text);
  return new Map(reason === null ? [] : [['', reason]]);
}

function readGroup(
  row: TextRow,
  { member, facts, columns }: Group,
  place: RowPlace,
  unitOf: OwnTable['unitOf'],
): PrintedFigure[] {
  const cellOf = (holds: string) => {
    const column = columns.find((head) => head.column.holds === holds);
    return column === undefined ? '' : (row[column.at]?.trim() ?? '');
  };
  const said = joinFacts([place.facts, facts]);
  const note = joinNotes(said.note, cellOf('note') === '' ? null : cellOf('note'));
  const why = readOwnReason(cellOf('reason')) ?? place.reasons.get(memberKey(member, said)) ?? null;
  const unit = said.unit ?? unitOf(said.indicatorCode ?? said.indicator ?? '');
  return columns.flatMap(({ at, column }) => {
    if (column.holds !== 'measure') return [];
    const written = row[at]?.trim() ?? '';
    const withheld = readOwnReason(written);
    const text = withheld === null ? written : '';
    const isActual = column.kind === 'actual';
    const missing = text !== '' || !isActual ? null : (withheld ?? why);
    if (text === '' && missing === null) return [];
    const own = MEASURES[column.kind];
    return {
      ...settleFigure(joinFacts([own, { ...said, unit, note: isActual ? note : null }])),
      ...{ sheet: place.sheet, row: place.line, column: at + 1, text, missing, status: null },
      address: cellAddress(place.line, at + 1),
    };
  });
}

/** A wide table's words for why it is empty call periods by their codes. */
function memberKey(member: string | null, { time }: CategoryFacts): string {
  if (member === null) return '';
  const { year, months, endYear } = time ?? { year: null, months: null, endYear: null };
  if (year === null || months === null || !/^\d{4}年/u.test(member)) return member;
  const month = (no: number) => String(no).padStart(2, '0');
  return `${year}-${month(months.from)}/${endYear ?? year}-${month(months.to)}`;
}

const MEASURES: Readonly<Record<'actual' | 'target' | 'rank', CategoryFacts>> = {
  actual: NO_FACTS,
  target: { ...NO_FACTS, kind: 'target' },
  rank: { ...NO_FACTS, kind: 'rank', of: 'actual', unit: '位' },
};
