import type { Dictionary } from '../dictionary.ts';
import { byStanding } from '../facts.ts';
import { familiesOf, membersOf } from '../families.ts';
import { findById } from '../find-by-id.ts';
import { officeOf } from '../office.ts';
import { isLedger } from '../ledger/is-ledger.ts';
import { LEDGER_SHAPES } from '../ledger/shapes.ts';
import { LEDGER_KINDS } from '../ledger/types.ts';
import type { FigureTable, PrintedTable, TableKind } from '../printed.ts';
import { quoted, type Said } from '../said.ts';
import { sayName, sayProseName, sayShortName } from '../said-names.ts';
import { TABLE_KIND_NAMES } from '../table-kind-names.ts';

/** A table and the name of its sheet. */
export interface Annex {
  name: string;
  nameEn: string;
  table: PrintedTable;
}

/**
 * Tables in the order of the annexes, each under the name of its sheet: 附件1 乐平市, 附件7 各责任部门.
 * Tables that are no annex of the bulletin (prices, households, sheets in any layout) go without a number.
 */
export function arrangeAnnexes(tables: readonly PrintedTable[], dictionary: Dictionary): Annex[] {
  const places = new Map(dictionary.regions.map((region, index) => [region.id, { region, index }]));
  const position = (table: PrintedTable) => {
    if ('regionId' in table) return places.get(table.regionId)?.index ?? -1;
    return positionInFamilies(table, dictionary);
  };
  const sorted = byStanding(tables.toSorted((a, b) => position(a) - position(b)));
  let number = 0;
  return sorted.map((table) => {
    const { zh, en } = subjectName(table, dictionary);
    if (!isAnnex(table)) return { name: zh, nameEn: en, table };
    number += 1;
    return { name: `附件${number} ${zh}`, nameEn: `Annex ${number}: ${en}`, table };
  });
}

/** Income before expenditure, one family after the other. */
function positionInFamilies(table: PrintedTable, dictionary: Dictionary): number {
  if (!('subject' in table)) return 0;
  const { families = [] } = dictionary;
  const known = families.flatMap(({ id, members }) => [id, ...members.map((one) => one.id)]);
  return Math.max(0, known.indexOf(table.subject));
}

/** Whether a table belongs to the bulletin. */
export function isAnnex({ kind }: PrintedTable): boolean {
  return !APART.has(kind);
}

const APART: ReadonlySet<TableKind> = new Set(['cpi', 'households', 'sheet', ...LEDGER_KINDS]);

function subjectName(table: PrintedTable, dictionary: Dictionary): Said {
  if (isLedger(table)) return LEDGER_SHAPES[table.kind].name;
  switch (table.kind) {
    case 'scorecard': {
      const region = findById(dictionary.regions, table.regionId);
      return region ? sayProseName(region) : quoted(table.regionId);
    }
    case 'department-scorecard':
      return { zh: `各${officeOf(dictionary).dutyWord}`, en: 'departments' };
    case 'ranking':
      return { zh: '指标排名', en: 'ranking' };
    case 'net-entry':
    case 'cpi':
    case 'households':
      return familyTableName(table, dictionary);
    case 'sheet':
      return table.subject === '' ? TABLE_KIND_NAMES.sheet : quoted(table.subject);
    default:
      return table satisfies never;
  }
}

/** A family that is not the first of its kind has its name; figures of none go by the kind alone. */
function familyTableName({ kind, subject }: FigureTable, dictionary: Dictionary): Said {
  switch (kind) {
    case 'net-entry': {
      const family = findById(familiesOf(dictionary, 'in-out-net'), subject);
      return family ? sayName(family) : { zh: '净增新增退出', en: 'net entry' };
    }
    case 'cpi': {
      const indices = membersOf(dictionary, 'index-bases');
      const index = subject === '' ? indices[0] : findById(indices, subject);
      if (!index) return TABLE_KIND_NAMES.cpi;
      const { zh, en } = sayShortName(index);
      return { zh: `${zh}指数`, en };
    }
    case 'households': {
      const member = findById(membersOf(dictionary, 'urban-rural'), subject);
      if (!member) return TABLE_KIND_NAMES.households;
      const { zh, en } = sayShortName(member);
      return { zh: `居民${zh}`, en: `${en} of households` };
    }
    default:
      return kind satisfies never;
  }
}
