import type { CsvCell } from '#server/formats/csv-write.ts';
import { WATCH_STATUS_NAMES } from '#domain/plans/watched.ts';
import { showValue } from '#domain/show.ts';
import type { PlanSeries, PlanTarget, ToldValue, WatchedPlace } from '#server/schemas/plans.ts';
import { tableOf, type Column } from './csv-table.ts';

interface Line {
  target: PlanTarget;
  one: WatchedPlace;
}

const KINDS: Readonly<Record<PlanTarget['kind'], string>> = {
  target: '目标',
  task: '任务',
  norm: '规范',
  date: '节点',
  count: '统计',
};

const TARGET_COLUMNS: readonly Column<Line>[] = [
  ['文号', ({ target }) => target.plan.docNo],
  ['成文日期', ({ target }) => target.plan.signedOn],
  ['文件', ({ target }) => target.plan.title],
  ['出处行', ({ target }) => target.sourceLine],
  ['领域', ({ target }) => target.field],
  ['指标名称', ({ target }) => target.indicator],
  ['分组', ({ target }) => target.group],
  ['成员', ({ target }) => target.member],
  ['地区', ({ one }) => one.place.name],
  ['责任单位', ({ target }) => target.units.map(({ name }) => name).join('、')],
  ['单位', ({ target }) => target.unit],
  ['基期', ({ target }) => target.base?.year ?? null],
  ['基期值', ({ target: { base } }) => (base ? showValue(base.value, base.decimals ?? 0) : null)],
  ['目标年', ({ target }) => target.year],
  ['目标原文', ({ target }) => target.text],
  ['原文', ({ target }) => target.words],
  ['类别（读法）', ({ target }) => KINDS[target.kind]],
  ['期限（读法）', ({ one }) => one.due],
  ['频次（读法）', ({ target }) => target.cadence?.name.zh ?? null],
  ['读作（读法）', ({ target }) => target.reading],
  ['界限（读法）', ({ one }) => one.bound?.zh ?? null],
  ['状态', ({ one }) => WATCH_STATUS_NAMES[one.status].zh],
  ['最近时期', ({ one }) => one.latest?.period.label ?? null],
  ['完成值', ({ one }) => one.latest?.text ?? null],
  ['差距', ({ one }) => amount(one.latest?.gap)],
  ['按直线应为（读法）', ({ one }) => amount(one.expected)],
  ['各县位次', ({ one }) => one.rank?.rank ?? null],
  ['逾期天数', ({ one }) => one.daysLate],
  ['上一次判断的时期', ({ one }) => one.lastJudged?.period.label ?? null],
  ['上一次达到', ({ one }) => yesNo(one.lastJudged?.isMet)],
  ['待报', ({ one }) => one.asked?.label ?? null],
  ['待补', ({ one }) => one.lack?.zh ?? null],
  ['说明', ({ target }) => target.note],
  ['基期说明（读法）', ({ target }) => target.baseNote],
  ['读法说明（读法）', ({ target }) => target.readingNote],
];

/** A target in a place a row; columns that are a reading of ours say so. */
export function plansTable(targets: readonly PlanTarget[]): CsvCell[][] {
  const lines = targets.flatMap((target) => target.places.map((one) => ({ target, one })));
  return tableOf(TARGET_COLUMNS, lines);
}

interface ValueLine {
  series: PlanSeries;
  place: PlanSeries['places'][number]['place'];
  value: ToldValue;
}

const VALUE_COLUMNS: readonly Column<ValueLine>[] = [
  ['文号', ({ series }) => series.targets[0]?.plan.docNo ?? null],
  ['指标名称', ({ series }) => series.targets[0]?.indicator ?? null],
  ['成员', ({ series }) => series.targets[0]?.member ?? null],
  ['地区', ({ place }) => place.name],
  ['时期', ({ value }) => value.period.label],
  ['完成值', ({ value }) => value.text],
  ['单位', ({ series }) => series.targets[0]?.unit ?? null],
  ['界限（读法）', ({ value }) => value.bound?.zh ?? null],
  ['达到', ({ value }) => yesNo(value.isMet)],
  ['差距', ({ value }) => amount(value.gap)],
  ['说明', ({ value }) => value.note],
  ['报送单位', ({ value }) => value.reportedBy],
  ['通报', ({ value }) => value.release],
  ['不能判断的原因', ({ value }) => value.reason?.zh ?? null],
];

/** All that was told of one series, a place and a period a row. */
export function seriesTable(series: PlanSeries): CsvCell[][] {
  const lines = series.places.flatMap(({ place, values }) =>
    values.map((value) => ({ series, place, value })),
  );
  return tableOf(VALUE_COLUMNS, lines);
}

const yesNo = (isMet: boolean | null | undefined) =>
  isMet === null || isMet === undefined ? null : isMet ? '是' : '否';

const amount = (of: ToldValue['gap'] | undefined) => (of ? showValue(of.value, of.decimals) : null);
