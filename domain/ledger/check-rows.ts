import { foldName } from '../fold.ts';
import { parsePrintedNumber } from '../printed-number.ts';
import type { Said } from '../said.ts';
import { choiceOf } from './choice-of.ts';
import { readDay } from './read-day.ts';
import { rowKey } from './row-keys.ts';
import { LEDGER_SHAPES } from './shapes.ts';
import type { LedgerCells, LedgerColumn, LedgerKind, LedgerNote, LedgerTable } from './types.ts';
import { otherUnit } from './unit-of-target.ts';

/**
 * What is to be seen at single rows: what they lack, cells that are not what their column holds, rows that
 * stand twice. None stops anything; a total is asked for nothing.
 */
export function checkRows({
  kind,
  subject = '',
  rows,
}: Pick<LedgerTable, 'kind' | 'rows'> & { subject?: string }): LedgerNote[] {
  const shape = LEDGER_SHAPES[kind];
  const first = new Map<string, number>();
  return rows.flatMap(({ cells, isTotal }, at): LedgerNote[] => {
    if (isTotal === true) return [];
    const notes = shape.columns.flatMap((column): LedgerNote[] => {
      // The table's own name says it for rows that do not.
      if (column.id === shape.subject && subject !== '' && !(column.id in cells)) return [];
      const said = isCountAlone(kind, column, cells)
        ? null
        : (checkCell(column, cells[column.id] ?? '') ?? checkAmong(kind, column, cells));
      return said ? [{ at, column: column.id, said }] : [];
    });
    // A file may hold the tables of several subjects; keys tell rows of one apart.
    const of = shape.subject === null ? '' : (cells[shape.subject] ?? '');
    const key = `${foldName(of)} ${rowKey(shape, cells)}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    return before === undefined ? notes : [...notes, { at, column: null, said: sameAs(before) }];
  });
}

/** A count has no target: none is printed. */
function isCountAlone(kind: LedgerKind, column: LedgerColumn, cells: LedgerCells): boolean {
  const isTarget = kind === 'plan-targets' && column.id === 'target';
  return isTarget && (cells['target'] ?? '') === '' && isCount(cells);
}

/** What a cell says beside the others of its row. */
function checkAmong(kind: LedgerKind, { id }: LedgerColumn, cells: LedgerCells): Said | null {
  if (kind !== 'plan-targets' || id !== 'target') return null;
  return isCount(cells) && (cells['target'] ?? '') !== '' ? COUNT_WITH_TARGET : otherUnit(cells);
}

/** Null: nothing is wrong with it. */
export function checkCell(column: LedgerColumn, text: string): Said | null {
  const { type, name, required } = column;
  if (text === '') {
    const lacking = { zh: `没有填${name.zh}`, en: `“${name.en}” is lacking` };
    return required === true ? lacking : null;
  }
  switch (type) {
    case 'number':
      return parsePrintedNumber(text) === null ? NO_NUMBER : null;
    case 'year':
      return /^(?:19|20)\d{2}年?$/u.test(text.normalize('NFKC')) ? null : NO_YEAR;
    case 'date':
      return readDay(text) === null ? NO_DAY : null;
    case 'choice':
      return choiceOf(column, text) === null ? noChoice(column) : null;
    case 'text':
    case 'long-text':
    case 'places':
    case 'units':
      return null;
    default:
      return type satisfies never;
  }
}

const KIND = LEDGER_SHAPES['plan-targets'].columns.find(({ id }) => id === 'kind');

const isCount = ({ kind = '' }: LedgerCells) =>
  KIND !== undefined && choiceOf(KIND, kind)?.value === 'count';

const COUNT_WITH_TARGET: Said = {
  zh: '类别是“统计”，却写了目标：按目标读',
  en: 'The kind is “Count”, but there is a target: it is read as one',
};
const NO_NUMBER: Said = { zh: '不是数字，照原样保留', en: 'No number: kept as it is' };
const NO_YEAR: Said = {
  zh: '不是四位年份，照原样保留',
  en: 'No year of four digits: kept as it is',
};
const NO_DAY: Said = {
  zh: '不是“年-月-日”的日期，照原样保留',
  en: 'No date written year-month-day: kept as it is',
};

function noChoice({ choices = [] }: LedgerColumn): Said {
  const names = choices.map(({ name }) => name);
  return {
    zh: `不是${names.map(({ zh }) => zh).join('、')}之一，照原样保留`,
    en: `None of ${names.map(({ en }) => `“${en}”`).join(', ')}: kept as it is`,
  };
}

/** Counted from 1, as rows are. */
function sameAs(at: number): Said {
  return {
    zh: `与第 ${at + 1} 行重复，两行都保留`,
    en: `The same as row ${at + 1}: both are kept`,
  };
}
