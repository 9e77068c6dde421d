import type { NeedBasis, NeedRefusal } from '#domain/needs/types.ts';
import { showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Need } from '#server/schemas/needs.ts';
import type { Column } from './csv-table.ts';
import { targetText } from './target-text.ts';

const BASIS_NAMES: Readonly<Record<NeedBasis, string>> = {
  levels: '按绝对量',
  'last-year-shares': '按上年各月份额',
  'set-path': '按下达的序时进度',
  even: '按各月均摊',
};

const REFUSAL_NAMES: Readonly<Record<NeedRefusal, string>> = {
  'no-target': '未设目标',
  missing: '缺数',
  'not-annual': '单月数，不能与全年目标相比',
  'not-cumulative': '不是自1月累计',
  'year-over': '全年已结束',
  'no-direction': '没有好坏方向或不是增速、家数',
  'relative-target': '目标相对于基期',
  'unbound-target': '目标没有明确界限',
  'no-base': '上年这几个月没有数，谈不上增速',
  'growth-impossible': '后几个月增速低于-100%，没有意义',
};

/** Heads and values of the table. */
export const NEED_COLUMNS: readonly Column<Need>[] = [
  ['责任部门', ({ department }) => department.name],
  ['指标名称', ({ indicator }) => indicator.name],
  ['单位', ({ indicator }) => indicator.unit],
  ['地区', ({ region }) => region.name],
  ['时期', ({ period }) => period.label],
  ['目标', ({ target }) => targetText(target)],
  ['实际完成', ({ actual, decimals }) => showValue(actual, decimals)],
  ['状态', ({ status }) => STATUS_NAMES[status].zh],
  ['余下月数', ({ monthsLeft }) => monthsLeft],
  ['测算依据', ({ basis }) => basis && BASIS_NAMES[basis]],
  ['已过份额（%）', ({ elapsedSharePct }) => elapsedSharePct],
  ['要求', ({ goal }) => goal && (goal.bound === 'at-least' ? '不低于' : '不高于')],
  ['后几个月增速（%）或每月家数', showRequired],
  ['按进度应有', ({ pace }) => pace && showValue(pace.expected, pace.decimals)],
  ['比进度多', ({ pace }) => pace && showValue(pace.ahead, pace.decimals)],
  ['前几个月已够全年', ({ isReached }) => (isReached ? '是' : null)],
  ['不能测算', ({ refused }) => refused && REFUSAL_NAMES[refused]],
];

function showRequired({ required, requiredDecimals }: Need): string | null {
  return showValue(required, requiredDecimals);
}
