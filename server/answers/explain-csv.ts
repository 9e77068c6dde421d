import { cellName } from '#domain/cell-name.ts';
import {
  isMoveCode,
  MOVED_SHORT_NAMES,
  NO_RESULT_NAMES,
  TERM_ROLE_NAMES,
} from '#domain/explain/names.ts';
import { COMPARISON_HEADS } from '#domain/movement/names.ts';
import { showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { ExplainedFigure, Explanation, Formula } from '#server/schemas/explain.ts';
import type { Column } from './csv-table.ts';

/** One line of evidence: what kind, of what, and what it is. */
interface Line {
  part: string;
  item: string;
  value: string | number | null;
}

export const EXPLAIN_COLUMNS: readonly Column<Line>[] = [
  ['部分', ({ part }) => part],
  ['项目', ({ item }) => item],
  ['内容', ({ value }) => value],
];

export function explainLines({ formulas, figure, share }: Explanation): Line[] {
  const counted = share?.lines.map(({ indicator, status }) => {
    return { part: '指标', item: indicator.name, value: STATUS_NAMES[status].zh };
  });
  return [
    ...formulas.flatMap(formulaLines),
    ...(figure ? figureLines(figure) : []),
    ...(counted ?? []),
  ];
}

function formulaLines({ code, since, terms, result, withheld }: Formula): Line[] {
  const moved = isMoveCode(code) ? MOVED_SHORT_NAMES[code].zh : '';
  const part = since === null ? '算式' : `${COMPARISON_HEADS[since].zh}：${moved}`;
  return [
    ...terms.map(({ role, value, decimals }) => {
      return { part, item: TERM_ROLE_NAMES[role].zh, value: showValue(value, decimals) };
    }),
    { part, item: '结果', value: result && showValue(result.value, result.decimals) },
    ...(withheld ? [{ part, item: '没有结果的原因', value: NO_RESULT_NAMES[withheld].zh }] : []),
  ];
}

function figureLines({ region, indicator, group, source, versions, ...figure }: ExplainedFigure) {
  const place = source?.row && source.column ? cellName(source.row, source.column) : '';
  const lines: Line[] = [
    { part: '数', item: '地区', value: region.name },
    { part: '数', item: '指标', value: indicator.name },
    { part: '数', item: '时期', value: figure.period.label },
    { part: '数', item: '实际完成', value: showValue(figure.actual, figure.decimals) },
    { part: '数', item: '目标', value: figure.target?.text ?? null },
    { part: '数', item: '状态', value: STATUS_NAMES[figure.status].zh },
    { part: '来源', item: source?.file ?? '', value: place },
    { part: '印刷', item: '差距', value: figure.printed?.gap ?? null },
    { part: '印刷', item: '排位', value: figure.printed?.rank ?? null },
  ];
  const members = (group?.members ?? []).map(({ region: { name }, actual, decimals, rank }) => {
    return { part: '对比地区', item: `${rank ?? '—'} ${name}`, value: showValue(actual, decimals) };
  });
  const was = versions.map(({ at, value, decimals }) => {
    return { part: '历次数值', item: at, value: showValue(value, decimals) };
  });
  return [...lines, ...members, ...was];
}
