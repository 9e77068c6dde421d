import { STATUSES } from '#domain/status.ts';
import { showValue } from '#domain/show.ts';
import type { Said } from '#domain/said.ts';
import type { ValueId } from '#domain/selection-choices.ts';
import { FIELDS } from './fields.ts';
import type { Row } from './row.ts';
import { obsStatusOf, timeRange, unitCode } from './sdmx-codes.ts';

export type CodelistId =
  'CL_INDICATOR' | 'CL_AREA' | 'CL_UNIT_MEASURE' | 'CL_OBS_STATUS' | 'CL_TARGET_STATUS';

/** A column of the data, and what the structure says of it. */
export interface Component {
  id: string;
  role: 'dimension' | 'time' | 'measure' | 'attribute';
  name: Said;
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

/** What is said otherwise here than in tables. */
const OWN: Readonly<Record<string, Partial<Component>>> = {
  status: {
    id: 'TARGET_STATUS',
    values: { codelist: 'CL_TARGET_STATUS' },
    text: ({ status }) => orEmpty(TARGET_STATUSES.find((one) => one.status === status)?.code),
  },
};

const DATA_TYPES = { string: 'String', number: 'Double', integer: 'Integer' } as const;

/** @example ofFields('measure').map(({ id }) => id) // ['TARGET_LOW', 'TARGET_HIGH', 'GAP', 'RANK'] */
function ofFields(role: 'measure' | 'attribute'): Component[] {
  return FIELDS.filter(({ sdmx }) => sdmx === role).map((field) => {
    const { name, title, titleAlone = title, type, choice, value, text = value } = field;
    return {
      id: name.toUpperCase(),
      role,
      name: titleAlone,
      values: { dataType: DATA_TYPES[type] },
      isMandatory: false,
      of: choice,
      text: (row) => orEmpty(text(row)),
      ...OWN[name],
    };
  });
}

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
  ...ofFields('measure'),
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
  ...ofFields('attribute'),
];
