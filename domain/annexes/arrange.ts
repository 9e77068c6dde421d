import type { Dictionary } from '../dictionary.ts';
import { byStanding } from '../facts.ts';
import type { PrintedTable } from '../printed.ts';

/** A table and the name of its sheet. */
export interface Annex {
  name: string;
  table: PrintedTable;
}

/**
 * Tables in the order of the annexes, each under the name of its sheet: 附件1 乐平市, 附件7 各责任部门.
 * Tables that are no annex of the bulletin (prices, households) go without a number.
 */
export function arrangeAnnexes(tables: readonly PrintedTable[], dictionary: Dictionary): Annex[] {
  const position = (table: PrintedTable) => {
    if ('regionId' in table) return dictionary.regions.findIndex(({ id }) => id === table.regionId);
    return 'subject' in table && table.subject === 'expenditure' ? 1 : 0;
  };
  const sorted = byStanding(tables.toSorted((a, b) => position(a) - position(b)));
  let number = 0;
  return sorted.map((table) => {
    const subject = subjectName(table, dictionary);
    if (!isAnnex(table)) return { name: subject, table };
    number += 1;
    return { name: `附件${number} ${subject}`, table };
  });
}

/** Whether a table belongs to the bulletin. */
export function isAnnex({ kind }: PrintedTable): boolean {
  return kind !== 'cpi' && kind !== 'households' && kind !== 'plan-targets';
}

function subjectName(table: PrintedTable, { regions }: Dictionary): string {
  switch (table.kind) {
    case 'scorecard':
      return regions.find(({ id }) => id === table.regionId)?.proseName ?? table.regionId;
    case 'department-scorecard':
      return '各责任部门';
    case 'ranking':
      return '指标排名';
    case 'net-entry':
      return '净增新增退出';
    case 'cpi':
      return 'CPI指数';
    case 'households':
      return table.subject === 'income' ? '居民收入' : '居民支出';
    case 'plan-targets':
      return '规划指标';
    default:
      return table satisfies never;
  }
}
