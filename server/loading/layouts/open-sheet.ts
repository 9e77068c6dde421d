import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetQuestion } from '#domain/layout/sheet-reading.ts';
import type { Said } from '#domain/said.ts';
import { counted, listed } from '#domain/said-names.ts';
import { speakProblem, type TableProblem } from '#server/formats/problem.ts';
import { countReading } from './count-reading.ts';

const MISSING: Record<SheetQuestion['about'], Said> = {
  region: { zh: '地区', en: 'regions' },
  indicator: { zh: '指标', en: 'indicators' },
  period: { zh: '时期', en: 'months' },
  year: { zh: '年份', en: 'the year' },
  unit: { zh: '单位', en: 'units' },
  kind: { zh: '是什么数（绝对量、增速、目标、位次）', en: 'kinds of figures' },
  hidden: { zh: '隐藏的行列要不要', en: 'whether hidden lines count' },
  status: { zh: '按状态要不要', en: 'which status counts' },
  table: { zh: '哪里是表', en: 'where the table is' },
};

/** Of a table of no known kind: what it looks like, what is missing, and where that is shown. */
export function openSheetProblem(
  place: { file: string; sheet: string | null },
  { figures, questions }: { figures: readonly SeenFigure[]; questions: readonly SheetQuestion[] },
): TableProblem {
  const counts = countReading({ tables: [], figures, questions, leftOut: [] });
  const missing = missingOf(figures, questions);
  return {
    severity: 'error',
    code: 'unknown-table',
    ...place,
    row: null,
    column: null,
    ...speakProblem({
      found: {
        zh: `像是一张有 ${counts.figures} 个数的表：${counts.regions} 个地区、${counts.indicators} 个指标、${counts.periods.length} 个时期`,
        en: `what looks like a table of ${counted(counts.figures, 'figure')}: ${counted(counts.regions, 'region')}, ${counted(counts.indicators, 'indicator')}, ${counted(counts.periods.length, 'period')}`,
      },
      expected:
        missing.length === 0
          ? { zh: '有数的表', en: 'a table with figures' }
          : {
              zh: `还要知道：${listed(missing).zh}`,
              en: `still to be known: ${listed(missing).en}`,
            },
      cure: {
        zh: '这不是已知的表样。请在表上指认，或在那里把不要的格子留下不读。',
        en: 'It is no known kind of table. Show on the sheet what its cells are, or leave out there what is not wanted.',
      },
    }),
  };
}

function missingOf(figures: readonly SeenFigure[], questions: readonly SheetQuestion[]): Said[] {
  const asked = new Set<SheetQuestion['about']>(questions.map(({ about }) => about));
  const lacks = (holds: (seen: SeenFigure) => boolean) => figures.some(holds);
  if (lacks(({ regionId }) => regionId === null)) asked.add('region');
  if (lacks(({ indicatorId }) => indicatorId === null)) asked.add('indicator');
  if (lacks(({ period }) => period === null)) asked.add('period');
  if (lacks(({ unit }) => unit === null)) asked.add('unit');
  if (lacks(({ kind }) => kind === null)) asked.add('kind');
  return [...asked].map((about) => MISSING[about]);
}
