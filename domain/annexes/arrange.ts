import type { Dictionary, Region } from '../dictionary.ts';
import { byStanding } from '../facts.ts';
import type { PrintedTable } from '../printed.ts';
import { quoted, type Said } from '../said.ts';
import { sayProseName } from '../said-names.ts';

/** A table and the name of its sheet. */
export interface Annex {
  name: string;
  nameEn: string;
  table: PrintedTable;
}

/**
 * Tables in the order of the annexes, each under the name of its sheet: 附件1 乐平市, 附件7 各责任部门.
 * Tables that are no annex of the bulletin (prices, households) go without a number.
 */
export function arrangeAnnexes(tables: readonly PrintedTable[], dictionary: Dictionary): Annex[] {
  const places = new Map(dictionary.regions.map((region, index) => [region.id, { region, index }]));
  const position = (table: PrintedTable) => {
    if ('regionId' in table) return places.get(table.regionId)?.index ?? -1;
    return 'subject' in table && table.subject === 'expenditure' ? 1 : 0;
  };
  const sorted = byStanding(tables.toSorted((a, b) => position(a) - position(b)));
  let number = 0;
  return sorted.map((table) => {
    const { zh, en } = subjectName(table, (id) => places.get(id)?.region);
    if (!isAnnex(table)) return { name: zh, nameEn: en, table };
    number += 1;
    return { name: `附件${number} ${zh}`, nameEn: `Annex ${number}: ${en}`, table };
  });
}

/** Whether a table belongs to the bulletin. */
export function isAnnex({ kind }: PrintedTable): boolean {
  return kind !== 'cpi' && kind !== 'households' && kind !== 'plan-targets';
}

function subjectName(table: PrintedTable, regionOf: (id: string) => Region | undefined): Said {
  switch (table.kind) {
    case 'scorecard': {
      const region = regionOf(table.regionId);
      return region ? sayProseName(region) : quoted(table.regionId);
    }
    case 'department-scorecard':
      return { zh: '各责任部门', en: 'departments' };
    case 'ranking':
      return { zh: '指标排名', en: 'ranking' };
    case 'net-entry':
      return { zh: '净增新增退出', en: 'net entry' };
    case 'cpi':
      return { zh: 'CPI指数', en: 'consumer prices' };
    case 'households':
      return table.subject === 'income'
        ? { zh: '居民收入', en: 'income of households' }
        : { zh: '居民支出', en: 'expenditure of households' };
    case 'plan-targets':
      return { zh: '规划指标', en: 'targets of plans' };
    default:
      return table satisfies never;
  }
}
