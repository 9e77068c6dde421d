import type { BulletinFigure } from '#server/schemas/bulletin.ts';
import { describeSource } from '#lib/ui/scorecard/words.ts';
import { shortNameOf, type Names } from './names.ts';

export const FIGURE_WORDS = {
  actual: '实际完成',
  gap: '与目标的差距',
  rank: '排位',
  verdict: '完成与否',
  monitorable: '可监测指标数',
  unmet: '未达标指标数',
  share: '未达标占比',
} as const satisfies Record<BulletinFigure['kind'], string>;

export interface FigureWords {
  /** Whose figure, and which: 昌江区规上工业增加值，与目标的差距. */
  title: string;
  period: string;
  /** Null where the figure stands in the table as it is. */
  formula: string | null;
  source: string;
}

/** What is said of a number of the bulletin. */
export function figureWords(figure: BulletinFigure, names: Names): FigureWords {
  const { kind, indicatorId, regionId, departmentId, period, formula, source } = figure;
  const what = FIGURE_WORDS[kind];
  const indicator = names.indicators.find(({ id }) => id === indicatorId)?.proseName ?? '';
  const isOfDepartment = indicatorId === null && departmentId !== null;
  const who = isOfDepartment
    ? shortNameOf(names.departments, departmentId)
    : shortNameOf(names.regions, regionId);
  return {
    title: `${[who, indicator].filter(Boolean).join(' ')}，${what}`,
    period: period.label,
    formula: formula === what ? null : trueMinus(formula),
    source: source ? `${describeSource(source)}；${revisionWords(source)}` : '由各行数出，不在表中',
  };
}

function revisionWords({ loadId, revision }: { loadId: number; revision: number }): string {
  return `第 ${loadId} 次装载，${revision > 0 ? `第 ${revision} 次修订` : '未修订'}`;
}

/**
 * A hyphen before a number, not between two, is a minus.
 * @example trueMinus('-8.5，目标 8-8.5') // '−8.5，目标 8–8.5'
 */
export function trueMinus(formula: string): string {
  return formula.replaceAll(/(?<![\d%])-(?=\d)/gu, '−').replaceAll(/(?<=\d%?)-(?=\d)/gu, '–');
}
