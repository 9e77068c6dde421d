import { speakProblem } from '#server/formats/problem.ts';
import { planConflicts, type PlanConflict } from '#domain/corrections/plan-conflicts.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ReadSheet } from './read-files.ts';

/**
 * Of two tables of a release about the same, nobody can tell which counts. A plan may come in several
 * files, as long as no row contradicts another.
 */
export function findConflicts(sheets: readonly ReadSheet[]): TableProblem[] {
  const byKey = Map.groupBy(sheets, ({ table, releaseId }) =>
    JSON.stringify([releaseId, table.kind, tableSubject(table)]),
  );
  return [...byKey.values()].flatMap((same) => {
    const plans = same.flatMap(({ table }) => (table.kind === 'plan-targets' ? [table] : []));
    return plans.length > 0 ? planConflicts(plans).map(twoTargets) : sameTables(same);
  });
}

function sameTables([first, ...others]: readonly ReadSheet[]): TableProblem[] {
  return others.map(({ table }) => ({
    severity: 'error',
    code: 'conflicting-table',
    file: table.file,
    sheet: table.sheet,
    row: null,
    column: null,
    ...speakProblem({
      found: `与 ${first?.table.file ?? ''} 是同一张表`,
      expected: '每张表在一次装载中只出现一次',
      cure: '请只留下其中一个文件，或分两次装载（后装载的作为修订）。',
    }),
  }));
}

function twoTargets({ table, target, other }: PlanConflict): TableProblem {
  const { file, sheet } = table;
  const { indicatorName, year, unit, targetText, row } = target;
  const there = `${[other.table.file, other.table.sheet].filter(Boolean).join(' ')} 第 ${other.target.row} 行`;
  const said = (text: string, of: string) => `“${text}”${of === '' ? '' : `（${of}）`}`;
  return {
    severity: 'error',
    code: 'conflicting-table',
    file,
    sheet,
    row,
    column: null,
    ...speakProblem({
      found: `${indicatorName} ${year}年 ${said(targetText, unit)}，${there}是${said(other.target.targetText, other.target.unit)}`,
      expected: '同一份规划的同一项目标，各个文件里说法一致',
      cure: `请核对 ${target.docNo} 原文，改正或删去第 ${row} 行和${there}中的一行；或分两次装载，后装载的作为修订。`,
    }),
  };
}
