import { membersOf, type FamilyMember } from '#domain/families.ts';
import { foldName } from '#domain/fold.ts';

import { cellAt, filledCells } from './cells.ts';
import { checkCityTitle } from './check-price-title.ts';
import { findCityId } from './city.ts';
import { cellTexts } from './expected-words.ts';
import { fitFigureUnits } from './fit-units.ts';
import { readFigure } from './figure.ts';
import { reportUnknownColumn } from './header.ts';
import {
  readHouseholdColumns,
  type HouseholdColumn,
  type HouseholdsLayout,
} from './households-layout.ts';
import { isFigureText } from './marked-cell.ts';
import { releaseYear, requireRelease } from './nominal-period.ts';
import { sayCell, sayPlace, WHOLE_SHEET } from './problem-log.ts';
import type { Reading } from './reading.ts';
import { isNote, isUnitLine } from './text.ts';
import { readTitle, type Title } from './title.ts';
import type { Figure, FigureTable, LabelMismatch, PrintedCell } from './types.ts';

/**
 * What urban and rural households have or spend, this period and last year's: a table for each member
 * of a family. They were printed with the same heads; the title tells them apart.
 */
export function readHouseholds(reading: Reading, layout: HouseholdsLayout): FigureTable | null {
  const { grid, context } = reading;
  const title = readTitle(grid, layout.groupRow, releaseYear(reading));
  requireRelease(reading);
  checkCityTitle(reading, title);
  const subject = readSubject(reading, title, layout);
  const regionId = findCityId(context.dictionary);
  const columns = readHouseholdColumns(reading, layout, title.period?.period ?? null);
  reportDuplicateColumns(reading, columns);
  const { row, notes } = findDataRow(reading, layout);
  if (row === null) reportNoFigures(reading, layout);
  else warnOfHeadless(reading, layout, row);
  if (subject === null || regionId === null || row === null) return null;
  return {
    kind: 'households',
    file: grid.file,
    sheet: grid.sheet,
    title: title.cell?.text ?? null,
    notes: [...title.notes.map(({ text }) => text), ...notes],
    subject: subject.id,
    figures: fitFigureUnits(
      reading,
      { firstRow: layout.groupRow, lastRow: layout.headRow },
      readFigures(reading, columns, row, subject, regionId),
    ),
    mismatches: findMismatches(reading, title, layout, subject),
  };
}

/** The words of a member: 收入, 可支配收入. */
function isSaid({ name, shortName, aliases }: FamilyMember, text: string): boolean {
  return [name, shortName, ...aliases].some((word) => text.includes(foldName(word)));
}

/** The title goes before what the heads say: they were copied from another table. */
function readSubject(
  reading: Reading,
  title: Title,
  { groupHeads }: HouseholdsLayout,
): FamilyMember | null {
  const heads = groupHeads.map(({ text }) => text).join();
  const members = membersOf(reading.context.dictionary, 'urban-rural');
  for (const text of [title.text, heads]) {
    const [only, second] = members.filter((member) => isSaid(member, foldName(text)));
    if (only !== undefined && second === undefined) return only;
  }
  const words = members.map(({ shortName }) => `“${shortName}”`);
  reading.log.error('missing-title', title.cell ?? WHOLE_SHEET, {
    found: title.text,
    expected: {
      zh: `写明${words.join('或')}的标题`,
      en: `a title that says ${words.join(' or ')}`,
    },
    cure: {
      zh: `请在标题里写明是居民的哪一项：${words.join('、')}。`,
      en: `Say in the title which of these of households it is: ${words.join(', ')}.`,
    },
  });
  return null;
}

/** One finding a table: the first head, or the title, that says another thing than the figures are. */
function findMismatches(
  reading: Reading,
  title: Title,
  { groupHeads }: HouseholdsLayout,
  subject: FamilyMember,
): LabelMismatch[] {
  const others = membersOf(reading.context.dictionary, 'urban-rural').filter(
    ({ id }) => id !== subject.id,
  );
  const isContrary = ({ text }: PrintedCell) =>
    text.includes('指数') || others.some((other) => isSaid(other, foldName(text)));
  const labels = [...(title.cell === null ? [] : [title.cell]), ...groupHeads];
  const first = labels.find(isContrary);
  return first === undefined ? [] : [{ ...first, expected: `居民${subject.name}` }];
}

/** One row of figures; what stands under it are notes. `row` counts from 0. */
function findDataRow(
  reading: Reading,
  { headRow }: HouseholdsLayout,
): { row: number | null; notes: string[] } {
  const rows = reading.grid.cells.flatMap((_, row) => {
    const cells = row > headRow ? filledCells(reading.grid, row) : [];
    return cells[0] === undefined || isUnitLine(cells[0].text) ? [] : [{ row, cells }];
  });
  const isData = ({ cells }: { cells: readonly PrintedCell[] }) =>
    cells.length > 1 && !isNote(cells[0]?.text ?? '');
  const [first, second] = rows.filter(isData);
  if (second !== undefined) reportSecondRow(reading, second.row);
  const notes = rows.filter((entry) => !isData(entry));
  return {
    row: first?.row ?? null,
    notes: notes.map(({ cells }) => cells.map(({ text }) => text).join('，')),
  };
}

function readFigures(
  reading: Reading,
  columns: readonly HouseholdColumn[],
  row: number,
  subject: FamilyMember,
  regionId: string,
): Figure[] {
  return columns.flatMap(({ column, group, measure, period, head }) => {
    const role = measure === 'growth' ? (`${group}-growth` as const) : group;
    const indicatorId = subject.indicators[role];
    const cell = cellAt(reading.grid, row, column);
    if (indicatorId === undefined) {
      reportUnknownColumn(reading.grid, row - 1, head, reading.log);
      return [];
    }
    return readFigure(reading, cell, { indicatorId, regionId, period }) ?? [];
  });
}

function reportDuplicateColumns(reading: Reading, columns: readonly HouseholdColumn[]): void {
  const seen = new Set<string>();
  for (const { group, measure, period, head } of columns) {
    const key = `${group} ${measure} ${period.start} ${period.end}`;
    if (seen.has(key)) {
      reading.log.error('duplicate-column', head, {
        found: head.text,
        expected: { zh: '每组里每个时期只有一列', en: 'one column a period in each group' },
        cure: {
          zh: `${sayCell(head).zh}与前面的列重复，请改正表头。`,
          en: `${sayCell(head).en} repeats a column before it. Mend the heading.`,
        },
      });
    }
    seen.add(key);
  }
}

/** A figure without a head: two heads ran together, and those behind stand one column too far left. */
function warnOfHeadless(reading: Reading, { groupHeads, headRow }: HouseholdsLayout, row: number) {
  const { grid, log } = reading;
  const firstColumn = groupHeads[0]?.column ?? 1;
  for (const cell of filledCells(grid, row)) {
    const isBare = cellAt(grid, headRow, cell.column - 1).text === '';
    if (!isBare || cell.column < firstColumn || !isFigureText(cell.text)) continue;
    log.warn('unknown-column', cell, {
      found: cell.text,
      expected: { zh: '每个数字上面都有表头', en: 'a heading over each figure' },
      cure: {
        zh: `${sayPlace(cell).zh}的数字上面没有表头，没有读入；左边可能有两个表头连在一起，请逐列核对表头和数字。`,
        en: `The figure at ${sayPlace(cell).en} has no heading over it and was not read. Two headings to its left may have run together: check the headings and figures column by column.`,
      },
    });
  }
}

function reportSecondRow(reading: Reading, row: number): void {
  reading.log.error(
    'duplicate-row',
    { row: row + 1, column: null },
    {
      found: cellTexts(filledCells(reading.grid, row)),
      expected: { zh: '表头下只有一行数字', en: 'one row of figures under the headings' },
      cure: {
        zh: `请删去第${row + 1}行，或把它放进另一张表。`,
        en: `Delete row ${row + 1}, or put it into another table.`,
      },
    },
  );
}

function reportNoFigures(reading: Reading, { headRow }: HouseholdsLayout): void {
  reading.log.error(
    'bad-value',
    { row: headRow + 2, column: null },
    {
      found: { zh: '没有数字', en: 'no figures' },
      expected: { zh: '表头下有一行数字', en: 'a row of figures under the headings' },
      cure: {
        zh: `请在第${headRow + 1}行的表头下补上数字。`,
        en: `Add the figures under the headings in row ${headRow + 1}.`,
      },
    },
  );
}
