import type { PrintedTable } from './printed.ts';

/** What tells tables of one kind in a release apart: a region, income or expenditure, a plan's number. */
export function tableSubject(table: PrintedTable): string {
  switch (table.kind) {
    case 'scorecard':
    case 'department-scorecard':
      return table.regionId;
    case 'households':
    case 'net-entry':
    case 'cpi':
    case 'sheet':
      return table.subject;
    case 'plan-targets':
      return table.targets[0]?.docNo ?? '';
    case 'ranking':
      return '';
    default:
      return table satisfies never;
  }
}
