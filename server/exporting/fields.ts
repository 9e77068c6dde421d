import { MISSING_REASONS } from '#domain/dictionary.ts';
import type { Said } from '#domain/said.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import { showValue } from '#domain/show.ts';
import { STATUSES } from '#domain/status.ts';
import type { Column } from './columns.ts';
import type { Row } from './row.ts';

/** What can be asked for of a figure: a column of tables, and what it is in cubes and in SDMX. */
interface Told extends Column<Row> {
  /** The choice that brings it. */
  choice: ValueId;
  /** Where none of the others stands beside it. */
  titleAlone?: Said;
  /** What it is in SDMX, under its name in capitals; absent: sdmx-components.ts tells it in its own way. */
  sdmx?: 'measure' | 'attribute';
}

interface TextField extends Told {
  type: 'string';
}

interface NumberField extends Told {
  type: 'number' | 'integer';
  value: (row: Row) => number | null;
  /** Of a measure of cubes; null: that of the indicator. Absent: no measure, it tells of the figure. */
  unit?: Said | null;
}

const FROM_ONE = { minimum: 1 };
const FROM_NONE = { minimum: 0 };

/** All that a figure can have, once: tables, cubes, SDMX and the schemas of each follow from it. */
export const FIELDS: readonly (TextField | NumberField)[] = [
  {
    choice: 'actual',
    name: 'value',
    title: { zh: '实际完成', en: 'Actual' },
    meaning: {
      zh: '实际完成，小数位数和印刷一致；没有数时为空',
      en: 'The figure, with the decimals it was printed with; empty where there is none',
    },
    type: 'number',
    unit: null,
    value: ({ value }) => value,
    text: ({ value, decimals }) => showValue(value, decimals),
    missing: ({ missingReason }) => missingReason,
  },
  {
    choice: 'target',
    name: 'target',
    title: { zh: '目标', en: 'Target as printed' },
    titleAlone: { zh: '目标原文', en: 'Target as printed' },
    meaning: { zh: '目标，印刷的原话', en: 'The target in the words of print' },
    type: 'string',
    sdmx: 'attribute',
    value: ({ target }) => target?.text ?? null,
  },
  {
    choice: 'target',
    name: 'target_low',
    title: { zh: '目标下限', en: 'Met from' },
    titleAlone: { zh: '目标下限', en: 'Target, lower end' },
    meaning: { zh: '目标的下限；没有时为空', en: 'Lower end of the target; empty without one' },
    type: 'number',
    unit: null,
    sdmx: 'measure',
    value: ({ target }) => target?.low ?? null,
  },
  {
    choice: 'target',
    name: 'target_high',
    title: { zh: '目标上限', en: 'Met up to, or upper end' },
    titleAlone: { zh: '目标上限', en: 'Target, upper end' },
    meaning: { zh: '目标的上限；没有时为空', en: 'Upper end of the target; empty without one' },
    type: 'number',
    unit: null,
    sdmx: 'measure',
    value: ({ target }) => target?.high ?? null,
  },
  {
    choice: 'gap',
    name: 'gap',
    title: { zh: '与目标的差距', en: 'Gap to target' },
    meaning: {
      zh: '与目标的差距；负数是没有达到',
      en: 'Value less target; negative where it falls short',
    },
    type: 'number',
    unit: null,
    sdmx: 'measure',
    value: ({ gap }) => gap,
    text: ({ gap, gapDecimals }) => showValue(gap, gapDecimals),
  },
  {
    choice: 'status',
    name: 'status',
    title: { zh: '状态', en: 'Status' },
    titleAlone: { zh: '是否达到目标', en: 'Whether the target is met' },
    meaning: { zh: '是否达到目标', en: 'Whether the target is met' },
    type: 'string',
    constraints: { enum: STATUSES },
    sdmx: 'attribute',
    value: ({ status }) => status,
  },
  {
    choice: 'rank',
    name: 'rank',
    title: { zh: '排位', en: 'Rank' },
    meaning: {
      zh: '在参加排位的地区中的名次；相等的同名次',
      en: 'Place among the regions compared; equal values share one',
    },
    type: 'integer',
    constraints: FROM_ONE,
    unit: { zh: '名', en: 'place' },
    sdmx: 'measure',
    value: ({ rank }) => rank,
  },
  {
    choice: 'rank',
    name: 'group_size',
    title: { zh: '参加排位地区数', en: 'Regions ranked' },
    meaning: {
      zh: '排了位的地区数；对比地区没有报齐时是 0，谁也不排位',
      en: 'How many regions are ranked; 0 while some of the group have not reported: nobody is ranked then',
    },
    type: 'integer',
    constraints: FROM_NONE,
    unit: { zh: '个地区', en: 'regions' },
    sdmx: 'attribute',
    value: ({ groupSize }) => groupSize,
  },
  {
    choice: 'printed',
    name: 'printed_gap',
    title: { zh: '印刷差距', en: 'Gap as printed' },
    meaning: { zh: '表中印的差距', en: 'The gap that the table printed' },
    type: 'string',
    sdmx: 'attribute',
    value: ({ printed }) => printed?.gap ?? null,
  },
  {
    choice: 'printed',
    name: 'printed_rank',
    title: { zh: '印刷排位', en: 'Rank as printed' },
    meaning: { zh: '表中印的排位', en: 'The rank that the table printed' },
    type: 'integer',
    constraints: FROM_ONE,
    sdmx: 'attribute',
    value: ({ printed }) => printed?.rank ?? null,
  },
  {
    choice: 'flags',
    name: 'missing_reason',
    title: { zh: '缺数原因', en: 'Why missing' },
    meaning: { zh: '没有数的原因', en: 'Why there is no figure' },
    type: 'string',
    constraints: { enum: MISSING_REASONS },
    value: ({ missingReason }) => missingReason,
  },
  {
    choice: 'flags',
    name: 'revision',
    title: { zh: '修订次数', en: 'Revision' },
    meaning: { zh: '修订过几次；0 是没有', en: 'How often it was revised; 0: never' },
    type: 'integer',
    isRequired: true,
    constraints: FROM_NONE,
    sdmx: 'attribute',
    value: ({ revision }) => revision,
  },
  {
    choice: 'flags',
    name: 'load',
    title: { zh: '导入', en: 'Load' },
    meaning: { zh: '这个数是哪次导入的', en: 'The load that brought it' },
    type: 'integer',
    isRequired: true,
    constraints: FROM_ONE,
    sdmx: 'attribute',
    value: ({ loadId }) => loadId,
  },
  {
    choice: 'flags',
    name: 'note_mark',
    title: { zh: '注码', en: 'Note mark' },
    meaning: {
      zh: '数后面印的注码，指标名称、序号后面的也在内；注文在说明里',
      en: 'The marks of notes printed behind the figure, its name and number; the notes are told with the data',
    },
    type: 'string',
    sdmx: 'attribute',
    value: ({ noteMark }) => noteMark,
  },
  // Behind all others, whose places programs may know.
  {
    choice: 'rank',
    name: 'group_reported',
    title: { zh: '已报地区数', en: 'Regions reported' },
    meaning: {
      zh: '对比地区中已报的个数；印“-”等符号表示没有数的，也算已报',
      en: 'How many of the group have reported; a sign printed for “no figure” is a report, too',
    },
    type: 'integer',
    constraints: FROM_NONE,
    unit: { zh: '个地区', en: 'regions' },
    sdmx: 'attribute',
    value: ({ reported }) => reported?.count ?? null,
  },
  {
    choice: 'rank',
    name: 'group_expected',
    title: { zh: '应报地区数', en: 'Regions expected' },
    meaning: {
      zh: '对比地区应报的个数；通报说明不等的（completeWithout）不算在内',
      en: 'How many of the group are to report, less those that the release says it is complete without',
    },
    type: 'integer',
    constraints: FROM_NONE,
    unit: { zh: '个地区', en: 'regions' },
    sdmx: 'attribute',
    value: ({ reported }) => reported?.expected ?? null,
  },
];

/** From when to when it counted: what rows of all vintages have beside these. */
export const KNOWN_COLUMNS: readonly Column<Row>[] = [
  {
    name: 'known_from',
    title: { zh: '从何时起', en: 'Known from' },
    meaning: { zh: '从何时起是这个数', en: 'From when on it counted' },
    type: 'moment',
    isRequired: true,
    value: ({ known }) => known?.from ?? null,
  },
  {
    name: 'known_to',
    title: { zh: '到何时止', en: 'Known until' },
    meaning: { zh: '到何时止；空：至今', en: 'Until when; empty: to this day' },
    type: 'moment',
    value: ({ known }) => known?.to ?? null,
  },
];
