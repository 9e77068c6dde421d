import { cellAddress } from '#domain/layout/area.ts';
import type { LeftOutCells } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';
import { readCode, readWords, type SdmxHead } from '#server/formats/statistics/sdmx-csv.ts';
import type { PrintedFigure } from '../printed-figure.ts';
import { joinFacts, joinNotes, type CategoryFacts } from './category-facts.ts';
import { readColumns, type TextColumn, type TextRow } from './column-facts.ts';
import { leaveOutNamed } from './left-out-named.ts';
import { leaveOutLines } from './left-out-lines.ts';
import { sortColumns, type SdmxColumns, type SdmxMeasure } from './sdmx-columns.ts';
import { reasonOfMissing } from './sdmx-missing.ts';
import { settleFigure } from './settle-figure.ts';
import { withoutRepeatedTargets } from './repeated-targets.ts';

export interface SdmxFigures {
  figures: PrintedFigure[];
  leftOut: LeftOutCells[];
  isOwn: boolean;
}

/** The rows behind the heads → figures, and the rows that give none. */
export function readSdmxFigures(
  sheet: string | null,
  head: SdmxHead,
  rows: readonly TextRow[],
): SdmxFigures {
  const structure = head.columns.find(({ id }) => id === 'STRUCTURE_ID');
  const isOwn =
    structure !== undefined && (rows[0]?.[structure.at]?.startsWith('TONGBAO:') ?? false);
  const columns = sortColumns(head, isOwn);
  const factsOf = readColumns(rows, textColumns(columns), null);
  const figures: PrintedFigure[] = [];
  const left = new Map<Said, number[]>();
  const derived = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue;
    const [why, facts] = [whyLeftOut(row, columns), factsOf(row)];
    const lines = why === null ? [] : (left.get(why) ?? []);
    lines.push(index + 2);
    if (why !== null) left.set(why, lines);
    else if (facts.derived !== null)
      derived.set(facts.derived, (derived.get(facts.derived) ?? 0) + 1);
    else figures.push(...readRow(row, facts, { sheet, head, columns, line: index + 2 }));
  }
  const last = head.columns.at(-1);
  const width = (last?.nameAt ?? last?.at ?? 0) + 1;
  return {
    figures: withoutRepeatedTargets(figures),
    leftOut: [...leaveOutLines(sheet, left, width), ...leaveOutNamed(sheet, derived)],
    isOwn,
  };
}

/** The dimensions, and the unit where it is an attribute. */
function textColumns({ dimensions, unit, multiplier }: SdmxColumns): TextColumn[] {
  const toText = (role: TextColumn['role']) => (column: SdmxColumns['dimensions'][number]) => ({
    ...{ id: column.id, label: column.name, role },
    read: (row: TextRow) => readCode(row, column),
  });
  return [
    ...dimensions.map(toText(null)),
    ...(unit === null ? [] : [toText('unit')(unit)]),
    ...(multiplier === null ? [] : [toText('multiplier')(multiplier)]),
  ];
}

const DELETED: Said = {
  zh: 'ACTION=D：要删除的观测，不是数',
  en: 'ACTION=D: an observation that is to be deleted, no figure',
};
const NO_PLACE: Said = {
  zh: '没有写全是哪个数：只说明若干观测的属性',
  en: 'attributes of several observations, not of one figure',
};
const UNSAID: Said = {
  zh: '没有数，也没有说明为什么：这一行不改动已有的数',
  en: 'neither a figure nor why there is none: the line leaves what there is as it is',
};

function whyLeftOut(
  row: TextRow,
  { action, dimensions, measures, status }: SdmxColumns,
): Said | null {
  const cellAt = (at: number) => row[at]?.trim() ?? '';
  const act = action === null ? '' : cellAt(action.at).toUpperCase();
  if (act.startsWith('D')) return DELETED;
  if (dimensions.some(({ at }) => /^~?$/u.test(cellAt(at)))) return NO_PLACE;
  const isBlank = measures.every(({ column }) => cellAt(column.at) === '');
  const isUnsaid = status === null || cellAt(status.at) === '';
  return isBlank && isUnsaid && /^[AMR]/u.test(act) ? UNSAID : null;
}

interface RowPlace {
  sheet: string | null;
  head: SdmxHead;
  columns: SdmxColumns;
  line: number;
}

function readRow(row: TextRow, facts: CategoryFacts, place: RowPlace): PrintedFigure[] {
  const { head, columns } = place;
  const words = columns.notes.map((column) => readWords(row, column, head.separator) || null);
  const said = { ...facts, note: joinNotes(facts.note, ...words) };
  return columns.measures.flatMap((measure) => readMeasure(row, said, measure, place) ?? []);
}

const NOTHING = { code: '', label: null };

function readMeasure(
  row: TextRow,
  facts: CategoryFacts,
  { column, own, isMain }: SdmxMeasure,
  { sheet, columns, line }: RowPlace,
): PrintedFigure | null {
  const text = plainText(row[column.at]?.trim() ?? '');
  // A place or a target that is not there is no figure that is missing.
  if (text === '' && !isMain) return null;
  const status = columns.status === null ? NOTHING : readCode(row, columns.status);
  const secret =
    columns.confidentiality === null ? '' : readCode(row, columns.confidentiality).code;
  return {
    ...settleFigure(joinFacts([own, facts])),
    ...{ sheet, row: line, column: column.at + 1, address: cellAddress(line, column.at + 1), text },
    // A is what goes without saying.
    status: !isMain || status.code === 'A' ? null : status.code || null,
    missing: isMain ? reasonOfMissing(text, status, /^[CSD]$/u.test(secret)) : null,
  };
}

/** 12,4 of a file that is parted by semicolons: nobody writes thousands of figures for programs. */
function plainText(text: string): string {
  return /^-?\d+,\d+$/u.test(text) ? text.replace(',', '.') : text;
}
