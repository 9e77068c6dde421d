import { quoted, type Said } from '#domain/said.ts';
import { sayUnit } from '#domain/said-names.ts';
import { speakProblem } from '#server/formats/problem.ts';
import { planConflicts, type PlanConflict } from '#domain/corrections/plan-conflicts.ts';
import { tableSubject } from '#domain/table-subject.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ReadSheet } from './read-sheet.ts';

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
      found: {
        zh: `与 ${first?.table.file ?? ''} 是同一张表`,
        en: `the same table as “${first?.table.file ?? ''}”`,
      },
      expected: { zh: '每张表在一次装载中只出现一次', en: 'each table once in a load' },
      cure: {
        zh: '请只留下其中一个文件，或分两次装载（后装载的作为修订）。',
        en: 'Keep only one of the files, or load them one after the other (the later one revises).',
      },
    }),
  }));
}

function twoTargets({ table, target, other }: PlanConflict): TableProblem {
  const { file, sheet } = table;
  const { indicatorName, year, unit, targetText, row } = target;
  const document = [other.table.file, other.table.sheet].filter(Boolean).join(' ');
  const there: Said = {
    zh: `${document} 第 ${other.target.row} 行`,
    en: `row ${other.target.row} of “${document}”`,
  };
  const own = withUnit(targetText, unit);
  const theirs = withUnit(other.target.targetText, other.target.unit);
  return {
    severity: 'error',
    code: 'conflicting-table',
    file,
    sheet,
    row,
    column: null,
    ...speakProblem({
      found: {
        zh: `${indicatorName} ${year}年 ${own.zh}，${there.zh}是${theirs.zh}`,
        en: `“${indicatorName}” ${year}: ${own.en}; in ${there.en} it is ${theirs.en}`,
      },
      expected: {
        zh: '同一份规划的同一项目标，各个文件里说法一致',
        en: 'the same target of a plan said alike in all files',
      },
      cure: {
        zh: `请核对 ${target.docNo} 原文，改正或删去第 ${row} 行和${there.zh}中的一行；或分两次装载，后装载的作为修订。`,
        en: `Check “${target.docNo}” itself and mend or delete one of row ${row} and ${there.en}; or load the files one after the other, the later one revises.`,
      },
    }),
  };
}

function withUnit(text: string, unit: string): Said {
  if (unit === '') return quoted(`“${text}”`);
  const { zh, en } = sayUnit(unit);
  return { zh: `“${text}”（${zh}）`, en: `“${text}” (${en})` };
}
