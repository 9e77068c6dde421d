import { foldName } from '#domain/fold.ts';
import { joinNoteMarks } from '#domain/note-mark.ts';
import type { Said } from '#domain/said.ts';
import { parseTarget } from '#domain/target.ts';
import { parseUnit } from '#domain/unit.ts';

import { cellAt, filledCells } from './cells.ts';
import { BLANK, quotedUnit } from './expected-words.ts';
import { reportBadNumber } from './figure.ts';
import { mapColumns, reportMissingColumns, type Header } from './header.ts';
import { cureOfMark, takeNoteMark } from './marked-cell.ts';
import { readNumber } from './number.ts';
import { REQUIRED_PLAN_COLUMNS, type PlanColumn } from './plan-header.ts';
import { readDate } from './printed-date.ts';
import { sayCell, sayPlace } from './problem-log.ts';
import type { Reading } from './reading.ts';
import { reportDuplicateRow, reportUnknownName } from './report-names.ts';
import { isNote } from './text.ts';
import { readTitle } from './title.ts';
import type { PlanTable, PlanTarget, PrintedCell } from './types.ts';

/** One row's cells, by column; blank where the table has no such column. */
type CellOf = (column: PlanColumn) => PrintedCell;

/** Targets in the words of the plans they come from, a row each. Belongs to no release. */
export function readPlanTargets(reading: Reading, header: Header<PlanColumn>): PlanTable | null {
  const { grid, log } = reading;
  const title = readTitle(grid, header.firstRow, null);
  const columns = mapColumns(grid, header, log);
  if (reportMissingColumns(header, columns, REQUIRED_PLAN_COLUMNS, log)) return null;
  const notes: string[] = [];
  const targets: PlanTarget[] = [];
  const firstRows = new Map<string, number>();
  for (let row = header.lastRow + 1; row < grid.cells.length; row += 1) {
    const cells = filledCells(grid, row);
    const [first] = cells;
    if (first === undefined) continue;
    if (isNote(first.text)) {
      notes.push(cells.map(({ text }) => text).join('，'));
      continue;
    }
    const target = readRow(reading, (column) => cellAt(grid, row, columns.get(column) ?? -1));
    checkDuplicate(
      reading,
      target,
      cellAt(grid, row, columns.get('indicatorName') ?? -1),
      firstRows,
    );
    targets.push(target);
  }
  return {
    kind: 'plan-targets',
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    targets,
  };
}

/** Unreadable cells are reported and leave a blank: the table is not used then. */
function readRow(reading: Reading, cell: CellOf): PlanTarget {
  const baseCell = takeNoteMark(reading, cell('baseValue'));
  const targetCell = takeNoteMark(reading, cell('target'));
  const base = readBaseValue(reading, baseCell);
  checkTargetUnit(reading, targetCell, cell('unit').text);
  const noteMark = joinNoteMarks(baseCell.noteMark, targetCell.noteMark);
  return {
    docNo: requireText(reading, cell('docNo'), DOC_NO),
    signedOn: readSignedOn(reading, cell('signedOn')),
    plan: requireText(reading, cell('plan'), PLAN_NAME),
    field: cell('field').text,
    indicatorName: requireText(reading, cell('indicatorName'), INDICATOR_NAME),
    regionId: readRegion(reading, cell('region')),
    unit: cell('unit').text,
    baseYear: cell('baseYear').text === '' ? null : readYear(reading, cell('baseYear')),
    baseValue: base?.value ?? null,
    baseDecimals: base?.decimals ?? null,
    year: readYear(reading, cell('year')) ?? 0,
    targetText: readTargetText(reading, targetCell),
    row: cell('indicatorName').row,
    ...(noteMark !== null && { noteMark }),
  };
}

const DOC_NO: Said = { zh: '文号', en: 'the document’s number' };
const PLAN_NAME: Said = { zh: '文件名称', en: 'the document’s name' };
const INDICATOR_NAME: Said = { zh: '指标名称', en: 'the indicator’s name' };

function requireText(reading: Reading, cell: PrintedCell, name: Said): string {
  if (cell.text === '') {
    reading.log.error('bad-value', cell, {
      found: BLANK,
      expected: name,
      cure: {
        zh: `请在${sayPlace(cell).zh}填写${name.zh}。`,
        en: `Fill in ${name.en} at ${sayPlace(cell).en}.`,
      },
    });
  }
  return cell.text;
}

function readSignedOn(reading: Reading, cell: PrintedCell): string {
  const date = readDate(cell.text);
  if (date === null) {
    reading.log.error('bad-value', cell, {
      found: cell.text,
      expected: { zh: '日期，如 2019-09-09', en: 'a date, such as 2019-09-09' },
      cure: {
        zh: `请把${sayCell(cell).zh}改为“年-月-日”形式的日期。`,
        en: `Put a date written year-month-day in place of ${sayCell(cell).en}.`,
      },
    });
  }
  return date ?? '';
}

function readRegion(reading: Reading, cell: PrintedCell): string {
  const regionId = reading.context.names.region(cell.text);
  if (regionId === null) reportUnknownName(reading, 'region', cell);
  return regionId ?? '';
}

function readYear(reading: Reading, cell: PrintedCell): number | null {
  const year = /^((?:19|20)\d{2})年?$/u.exec(cell.text.normalize('NFKC'))?.[1];
  if (year !== undefined) return Number(year);
  reading.log.error('bad-year', cell, {
    found: cell.text,
    expected: { zh: '四位年份，如 2025', en: 'a year of four digits, such as 2025' },
    cure: {
      zh: `请把${sayCell(cell).zh}改为四位年份。`,
      en: `Put a year of four digits in place of ${sayCell(cell).en}.`,
    },
  });
  return null;
}

function readBaseValue(reading: Reading, cell: PrintedCell) {
  if (cell.text === '') return null;
  const number = readNumber(cell.text);
  if (number === null) reportBadNumber(reading, cell);
  return number;
}

function readTargetText(reading: Reading, cell: PrintedCell): string {
  if (parseTarget(cell.text) === null) {
    reading.log.error('bad-target', cell, {
      found: cell.text,
      expected: {
        zh: '目标，如 10%以上、控制在12%以内、达到5%、比2015年下降16%',
        en: 'a target, such as “10%以上”, “控制在12%以内”, “达到5%”, “比2015年下降16%”',
      },
      cure: cureOfMark(cell) ?? {
        zh: `${sayPlace(cell).zh}的目标“${cell.text}”读不懂，请改为上面的写法之一。`,
        en: `The target “${cell.text}” at ${sayPlace(cell).en} is not understood. Write it in one of the forms above.`,
      },
    });
  }
  return cell.text;
}

/** 12‰以下 beside the unit %: one of the two is wrong. A change (降低20%) is in percent of what it changes. */
function checkTargetUnit(reading: Reading, cell: PrintedCell, unitText: string): void {
  const target = parseTarget(cell.text);
  if (target === null || target.kind === 'change') return;
  const [said, own] = [parseUnit(target.unit), parseUnit(unitText)];
  if (
    said === null ||
    own === null ||
    (said.base === own.base && said.power === own.power && said.factor === own.factor)
  )
    return;
  reading.log.error('other-unit', cell, {
    found: {
      zh: `${cell.text}（${target.unit}）`,
      en: `“${cell.text}” (${quotedUnit(target.unit)})`,
    },
    expected: { zh: `以“${unitText}”为单位的目标`, en: `a target in ${quotedUnit(unitText)}` },
    cure: {
      zh: `${sayPlace(cell).zh}的目标“${cell.text}”以“${target.unit}”为单位，而单位列写的是“${unitText}”，请改正其中之一。`,
      en: `The target “${cell.text}” at ${sayPlace(cell).en} is in ${quotedUnit(target.unit)}, but the unit column says ${quotedUnit(unitText)}. Mend one of the two.`,
    },
  });
}

function checkDuplicate(
  reading: Reading,
  { docNo, indicatorName, regionId, year }: PlanTarget,
  cell: PrintedCell,
  firstRows: Map<string, number>,
): void {
  const key = JSON.stringify([docNo, foldName(indicatorName), regionId, year]);
  const firstRow = firstRows.get(key);
  if (firstRow === undefined) firstRows.set(key, cell.row);
  else reportDuplicateRow(reading, cell, firstRow);
}
