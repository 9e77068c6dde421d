import type { MissingReason } from '#domain/dictionary.ts';
import type { Language } from '#domain/selection.ts';
import type { Status } from '#domain/status.ts';

/** What a file says of itself stands in both languages of the pages. */
export type Words = Readonly<Record<Language, string>>;

export const REASON_WORDS: Readonly<Record<MissingReason, Words>> = {
  blank: { zh: '表中这一格是空白', en: 'the cell is blank in the table' },
  'no-figure': { zh: '表中注明没有数', en: 'reported as having no figure' },
  'not-applicable': { zh: '对该地区不适用', en: 'does not apply to the region' },
  'below-unit': { zh: '有数，但不足一个单位', en: 'there is a figure, less than one unit' },
  withheld: { zh: '有数，但不对取数的人公开', en: 'there is a figure, withheld from this reader' },
};

export const STATUS_MEANINGS: Readonly<Record<Status, Words>> = {
  met: { zh: '达到目标', en: 'the target is met' },
  unmet: { zh: '没有达到目标', en: 'the target is not met' },
  'no-target': { zh: '没有设目标', en: 'no target is set' },
  missing: { zh: '没有数，不能判断', en: 'no figure to judge by' },
};

/** What stands in a column, by the name that it has in a long table. */
export const COLUMN_MEANINGS: Readonly<Record<string, Words>> = {
  release: {
    zh: '给出这个数的最新一期通报',
    en: 'The newest release that gives the figure',
  },
  indicator: { zh: '指标编号', en: 'Id of the indicator' },
  indicator_name: { zh: '指标名称', en: 'Name of the indicator' },
  region: { zh: '地区编号', en: 'Id of the region' },
  region_name: { zh: '地区名称', en: 'Name of the region' },
  period: {
    zh: '时期：首月/末月，含首尾两月（ISO 8601）；1月起的是累计',
    en: 'First and last month, both included (ISO 8601); those from January on are cumulative',
  },
  unit: { zh: '实际完成的单位', en: 'Unit of the value' },
  value: {
    zh: '实际完成，小数位数和印刷一致；没有数时为空',
    en: 'The figure, with the decimals it was printed with; empty where there is none',
  },
  target: { zh: '目标，印刷的原话', en: 'The target in the words of print' },
  target_low: { zh: '目标的下限；没有时为空', en: 'Lower end of the target; empty without one' },
  target_high: { zh: '目标的上限；没有时为空', en: 'Upper end of the target; empty without one' },
  gap: {
    zh: '与目标的差距；负数是没有达到',
    en: 'Value less target; negative where it falls short',
  },
  status: { zh: '是否达到目标', en: 'Whether the target is met' },
  rank: {
    zh: '在参加排位的地区中的名次；相等的同名次',
    en: 'Place among the regions compared; equal values share one',
  },
  group_size: {
    zh: '排了位的地区数；对比地区没有报齐时是 0，谁也不排位',
    en: 'How many regions are ranked; 0 while some of the group have not reported: nobody is ranked then',
  },
  group_reported: {
    zh: '对比地区中已报的个数；印“-”等符号表示没有数的，也算已报',
    en: 'How many of the group have reported; a sign printed for “no figure” is a report, too',
  },
  group_expected: {
    zh: '对比地区应报的个数；通报说明不等的（completeWithout）不算在内',
    en: 'How many of the group are to report, less those that the release says it is complete without',
  },
  printed_gap: { zh: '表中印的差距', en: 'The gap that the table printed' },
  printed_rank: { zh: '表中印的排位', en: 'The rank that the table printed' },
  missing_reason: { zh: '没有数的原因', en: 'Why there is no figure' },
  revision: { zh: '修订过几次；0 是没有', en: 'How often it was revised; 0: never' },
  load: { zh: '这个数是哪次装载的', en: 'The load that brought it' },
  note_mark: {
    zh: '数后面印的注码，指标名称、序号后面的也在内；注文在说明里',
    en: 'The marks of notes printed behind the figure, its name and number; the notes are told with the data',
  },
  known_from: { zh: '从何时起是这个数', en: 'From when on it counted' },
  known_to: { zh: '到何时止；空：至今', en: 'Until when; empty: to this day' },
};
