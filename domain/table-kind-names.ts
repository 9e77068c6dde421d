import { isLedgerKind } from './ledger/is-ledger.ts';
import { LEDGER_SHAPES } from './ledger/shapes.ts';
import type { LedgerKind } from './ledger/types.ts';
import type { Office } from './office.ts';
import type { TableKind } from './printed.ts';
import type { Said } from './said.ts';

type NamedKind = Exclude<TableKind, LedgerKind> | 'observations';

/** What a table is called where its own title says no more, whatever the office; `observations` is a plain list of figures. */
export const TABLE_KIND_NAMES: Readonly<Record<Exclude<NamedKind, 'department-scorecard'>, Said>> =
  {
    scorecard: { zh: '指标完成情况', en: 'Scorecard' },
    ranking: { zh: '重要指标排名', en: 'Ranking' },
    'net-entry': { zh: '净增、新增、退出单位数', en: 'Net entry' },
    cpi: { zh: '价格指数', en: 'Price indices' },
    households: { zh: '城乡居民收支', en: 'Households' },
    sheet: { zh: '其他统计表', en: 'Other table' },
    observations: { zh: '长表', en: 'Long table' },
  };

/** The same with that of all who are responsible, in the office's word for them. */
export function tableKindNames({
  dutyWord,
}: Pick<Office, 'dutyWord'>): Readonly<Record<NamedKind, Said>> {
  const byDepartment = { zh: `各${dutyWord}指标完成情况`, en: 'Scorecard by department' };
  return { ...TABLE_KIND_NAMES, 'department-scorecard': byDepartment };
}

/** The same of tables of the ledger too. */
export function tableKindName(kind: TableKind | 'observations', office: Pick<Office, 'dutyWord'>) {
  return isLedgerKind(kind) ? LEDGER_SHAPES[kind].name : tableKindNames(office)[kind];
}
