import { NEED_BASIS_NAMES, NEED_REFUSAL_NAMES } from '#domain/needs/names.ts';
import type { Office } from '#domain/office.ts';
import { showValue } from '#domain/show.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Need } from '#server/schemas/needs.ts';
import type { Column } from './csv-table.ts';
import { targetText } from './target-text.ts';

/** Heads and values of the table. */
export const needColumns = ({ dutyWord }: Pick<Office, 'dutyWord'>): readonly Column<Need>[] => [
  [dutyWord, ({ department }) => department?.name ?? null],
  ['指标名称', ({ indicator }) => indicator.name],
  ['单位', ({ indicator }) => indicator.unit],
  ['地区', ({ region }) => region.name],
  ['时期', ({ period }) => period.label],
  ['目标', ({ target }) => targetText(target)],
  ['实际完成', ({ actual, decimals }) => showValue(actual, decimals)],
  ['状态', ({ status }) => STATUS_NAMES[status].zh],
  ['余下月数', ({ monthsLeft }) => monthsLeft],
  ['测算依据', ({ basis }) => basis && NEED_BASIS_NAMES[basis].zh],
  ['已过份额（%）', ({ elapsedSharePct }) => elapsedSharePct],
  ['要求', ({ goal }) => goal && (goal.bound === 'at-least' ? '不低于' : '不高于')],
  ['后几个月增速（%）或每月家数', showRequired],
  ['按进度应有', ({ pace }) => pace && showValue(pace.expected, pace.decimals)],
  ['比进度多', ({ pace }) => pace && showValue(pace.ahead, pace.decimals)],
  ['前几个月已够全年', ({ isReached }) => (isReached ? '是' : null)],
  ['不能测算', ({ refused }) => refused && NEED_REFUSAL_NAMES[refused].zh],
];

function showRequired({ required, requiredDecimals }: Need): string | null {
  return showValue(required, requiredDecimals);
}
