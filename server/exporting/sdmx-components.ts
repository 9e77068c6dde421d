import { STATUSES } from '#domain/status.ts';
import { showValue } from '#domain/show.ts';
import type { ValueId } from '#domain/selection.ts';
import type { Row } from './row.ts';
import { obsStatusOf, timeRange, unitCode } from './sdmx-codes.ts';
import type { Words } from './words.ts';

export type CodelistId =
  'CL_INDICATOR' | 'CL_AREA' | 'CL_UNIT_MEASURE' | 'CL_OBS_STATUS' | 'CL_TARGET_STATUS';

/** A column of the data, and what the structure says of it. */
export interface Component {
  id: string;
  role: 'dimension' | 'time' | 'measure' | 'attribute';
  name: Words;
  /** A code list, or the type of its values in SDMX. */
  values:
    | { codelist: CodelistId }
    | { dataType: 'String' | 'Double' | 'Integer' | 'GregorianDay' | 'ObservationalTimePeriod' };
  isMandatory: boolean;
  /** Of which choice it is a part; absent: it stands in every file. */
  of?: ValueId;
  text: (row: Row) => string;
}

const orEmpty = (value: string | number | null | undefined) => String(value ?? '');

export const TARGET_STATUSES = STATUSES.map((status) => ({
  status,
  code: status.toUpperCase().replaceAll('-', '_'),
}));

export const COMPONENTS: readonly Component[] = [
  {
    id: 'INDICATOR',
    role: 'dimension',
    name: { zh: '指标', en: 'Indicator' },
    values: { codelist: 'CL_INDICATOR' },
    isMandatory: true,
    text: ({ indicator }) => indicator.id,
  },
  {
    id: 'REF_AREA',
    role: 'dimension',
    name: { zh: '地区', en: 'Reference area' },
    values: { codelist: 'CL_AREA' },
    isMandatory: true,
    text: ({ region }) => region.id,
  },
  {
    id: 'TIME_PERIOD',
    role: 'time',
    name: { zh: '时期（首日/时长）', en: 'Time period (first day / length)' },
    values: { dataType: 'ObservationalTimePeriod' },
    isMandatory: true,
    text: ({ period }) => timeRange(period),
  },
  {
    id: 'OBS_VALUE',
    role: 'measure',
    name: { zh: '实际完成', en: 'Observation value' },
    values: { dataType: 'Double' },
    isMandatory: false,
    // NaN: intentionally without a figure; empty would mean that the file says nothing of it.
    text: ({ value, decimals }) => showValue(value, decimals) ?? 'NaN',
  },
  {
    id: 'TARGET_LOW',
    role: 'measure',
    name: { zh: '目标下限', en: 'Target, lower end' },
    values: { dataType: 'Double' },
    isMandatory: false,
    of: 'target',
    text: ({ target }) => orEmpty(target?.low),
  },
  {
    id: 'TARGET_HIGH',
    role: 'measure',
    name: { zh: '目标上限', en: 'Target, upper end' },
    values: { dataType: 'Double' },
    isMandatory: false,
    of: 'target',
    text: ({ target }) => orEmpty(target?.high),
  },
  {
    id: 'GAP',
    role: 'measure',
    name: { zh: '与目标的差距', en: 'Gap to target' },
    values: { dataType: 'Double' },
    isMandatory: false,
    of: 'gap',
    text: ({ gap, gapDecimals }) => orEmpty(showValue(gap, gapDecimals)),
  },
  {
    id: 'RANK',
    role: 'measure',
    name: { zh: '排位', en: 'Rank' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'rank',
    text: ({ rank }) => orEmpty(rank),
  },
  {
    id: 'OBS_STATUS',
    role: 'attribute',
    name: { zh: '观测状态', en: 'Observation status' },
    values: { codelist: 'CL_OBS_STATUS' },
    isMandatory: true,
    text: obsStatusOf,
  },
  {
    id: 'UNIT_MEASURE',
    role: 'attribute',
    name: { zh: '计量单位', en: 'Unit of measure' },
    values: { codelist: 'CL_UNIT_MEASURE' },
    isMandatory: true,
    text: ({ indicator }) => unitCode(indicator.unit),
  },
  {
    id: 'DECIMALS',
    role: 'attribute',
    name: { zh: '小数位数', en: 'Decimals' },
    values: { dataType: 'Integer' },
    isMandatory: true,
    text: ({ value, decimals, indicator }) =>
      String(value === null ? indicator.decimals : decimals),
  },
  {
    id: 'RELEASE',
    role: 'attribute',
    name: { zh: '通报', en: 'Release' },
    values: { dataType: 'String' },
    isMandatory: false,
    text: ({ release }) => orEmpty(release?.id),
  },
  {
    id: 'PUBLISHED',
    role: 'attribute',
    name: { zh: '通报公布日期', en: 'Release published on' },
    values: { dataType: 'GregorianDay' },
    isMandatory: false,
    text: ({ release }) => orEmpty(release?.publishedOn),
  },
  {
    id: 'TARGET',
    role: 'attribute',
    name: { zh: '目标原文', en: 'Target as printed' },
    values: { dataType: 'String' },
    isMandatory: false,
    of: 'target',
    text: ({ target }) => orEmpty(target?.text),
  },
  {
    id: 'TARGET_STATUS',
    role: 'attribute',
    name: { zh: '是否达到目标', en: 'Whether the target is met' },
    values: { codelist: 'CL_TARGET_STATUS' },
    isMandatory: false,
    of: 'status',
    text: ({ status }) => orEmpty(TARGET_STATUSES.find((one) => one.status === status)?.code),
  },
  {
    id: 'GROUP_SIZE',
    role: 'attribute',
    name: { zh: '参加排位地区数', en: 'Regions ranked' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'rank',
    text: ({ groupSize }) => orEmpty(groupSize),
  },
  {
    id: 'PRINTED_GAP',
    role: 'attribute',
    name: { zh: '印刷差距', en: 'Gap as printed' },
    values: { dataType: 'String' },
    isMandatory: false,
    of: 'printed',
    text: ({ printed }) => orEmpty(printed?.gap),
  },
  {
    id: 'PRINTED_RANK',
    role: 'attribute',
    name: { zh: '印刷排位', en: 'Rank as printed' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'printed',
    text: ({ printed }) => orEmpty(printed?.rank),
  },
  {
    id: 'REVISION',
    role: 'attribute',
    name: { zh: '修订次数', en: 'Revision' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'flags',
    text: ({ revision }) => String(revision),
  },
  {
    id: 'LOAD',
    role: 'attribute',
    name: { zh: '装载', en: 'Load' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'flags',
    text: ({ loadId }) => String(loadId),
  },
  {
    id: 'NOTE_MARK',
    role: 'attribute',
    name: { zh: '注码', en: 'Note mark' },
    values: { dataType: 'String' },
    isMandatory: false,
    of: 'flags',
    text: ({ noteMark }) => orEmpty(noteMark),
  },
  {
    id: 'GROUP_REPORTED',
    role: 'attribute',
    name: { zh: '已报地区数', en: 'Regions reported' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'rank',
    text: ({ reported }) => orEmpty(reported?.count),
  },
  {
    id: 'GROUP_EXPECTED',
    role: 'attribute',
    name: { zh: '应报地区数', en: 'Regions expected' },
    values: { dataType: 'Integer' },
    isMandatory: false,
    of: 'rank',
    text: ({ reported }) => orEmpty(reported?.expected),
  },
];
