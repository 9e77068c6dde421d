import { DIRECTIONS, FREQUENCIES, MEASURES, REGION_KINDS } from '#domain/dictionary.ts';
import { formatPeriod } from '#domain/period.ts';
import { writeCsv, type CsvCell } from '#server/formats/csv-write.ts';
import type { About } from './about.ts';
import { MONTH_RANGE } from './columns.ts';
import type { SchemaField, TableSchema } from './table-schema.ts';

/** A list that lies beside the data of a package, and what explains its ids. */
export interface PackageList {
  name: string;
  title: string;
  schema: TableSchema;
  csv: string;
  rows: number;
}

interface ListColumn<R> extends Omit<SchemaField, 'title'> {
  title: string;
  value: (record: R) => CsvCell;
}

export function packageLists(about: About): PackageList[] {
  return [
    toList('indicators', '指标 Indicators', about.indicators, indicatorColumns(about)),
    toList('regions', '地区 Regions', about.regions, REGION_COLUMNS, [
      { fields: 'inside', reference: { resource: '', fields: 'id' } },
    ]),
    toList('releases', '通报 Releases', about.releases, RELEASE_COLUMNS),
  ];
}

function toList<R>(
  name: string,
  title: string,
  records: readonly R[],
  columns: readonly ListColumn<R>[],
  foreignKeys: TableSchema['foreignKeys'] = [],
): PackageList {
  const heads = columns.map((column) => column.name);
  const cells = records.map((record) => columns.map(({ value }) => value(record)));
  return {
    name,
    title,
    schema: {
      fields: columns.map(({ value: _, ...field }) => field),
      missingValues: [''],
      primaryKey: ['id'],
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
    csv: writeCsv([heads, ...cells]),
    rows: records.length,
  };
}

const NEEDED = { required: true };
const ID = { ...NEEDED, unique: true };

const indicatorColumns = ({
  dutyWord,
}: Pick<About, 'dutyWord'>): readonly ListColumn<About['indicators'][number]>[] => [
  { name: 'id', type: 'string', title: '编号', constraints: ID, value: ({ id }) => id },
  { name: 'name', type: 'string', title: '名称', constraints: NEEDED, value: ({ name }) => name },
  { name: 'short_name', type: 'string', title: '简称', value: ({ proseName }) => proseName },
  { name: 'name_en', type: 'string', title: 'Name', value: ({ nameEn }) => nameEn ?? null },
  { name: 'unit', type: 'string', title: '单位', value: ({ unit }) => unit },
  {
    name: 'measure',
    type: 'string',
    title: '量的种类',
    description: 'rate 增速（%） · count 个数 · index 指数（100 为不变） · level 总量',
    constraints: { enum: MEASURES },
    value: ({ measure }) => measure,
  },
  {
    name: 'direction',
    type: 'string',
    title: '越高越好还是越低越好',
    constraints: { enum: DIRECTIONS },
    value: ({ direction }) => direction,
  },
  {
    name: 'decimals',
    type: 'integer',
    title: '通常印几位小数',
    constraints: { minimum: 0 },
    value: ({ decimals }) => decimals,
  },
  {
    name: 'frequency',
    type: 'string',
    title: '频率',
    constraints: { enum: FREQUENCIES },
    value: ({ frequency = 'monthly' }) => frequency,
  },
  {
    name: 'period_lag_months',
    type: 'integer',
    title: '时期比通报晚（负：早）几个月结束',
    value: ({ periodLagMonths }) => periodLagMonths,
  },
  {
    name: 'department',
    type: 'string',
    title: dutyWord,
    value: ({ department }) => department?.name ?? null,
  },
  {
    name: 'department_en',
    type: 'string',
    title: 'Department',
    value: ({ department }) => department?.nameEn ?? null,
  },
  {
    name: 'group',
    type: 'string',
    title: '在哪些地区之间排位',
    value: ({ group }) => group?.label ?? null,
  },
  {
    name: 'group_en',
    type: 'string',
    title: 'Ranked among',
    value: ({ group }) => group?.labelEn ?? null,
  },
  { name: 'definition', type: 'string', title: '定义', value: ({ definition }) => definition },
  {
    name: 'definition_en',
    type: 'string',
    title: 'Definition',
    value: ({ definitionEn }) => definitionEn ?? null,
  },
];

const REGION_COLUMNS: readonly ListColumn<About['regions'][number]>[] = [
  { name: 'id', type: 'string', title: '编号', constraints: ID, value: ({ id }) => id },
  { name: 'name', type: 'string', title: '名称', constraints: NEEDED, value: ({ name }) => name },
  { name: 'short_name', type: 'string', title: '简称', value: ({ shortName }) => shortName },
  { name: 'name_en', type: 'string', title: 'Name', value: ({ nameEn }) => nameEn ?? null },
  { name: 'code', type: 'string', title: 'GB/T 2260 代码', value: ({ code }) => code },
  {
    name: 'kind',
    type: 'string',
    title: '种类',
    constraints: { enum: REGION_KINDS },
    value: ({ kind }) => kind,
  },
  { name: 'inside', type: 'string', title: '位于', value: ({ insideId }) => insideId },
];

const RELEASE_COLUMNS: readonly ListColumn<About['releases'][number]>[] = [
  { name: 'id', type: 'string', title: '编号', constraints: ID, value: ({ id }) => id },
  {
    name: 'title',
    type: 'string',
    title: '标题',
    constraints: NEEDED,
    value: ({ title }) => title,
  },
  { name: 'issuer', type: 'string', title: '发文机关', value: ({ issuer }) => issuer },
  { name: 'doc_no', type: 'string', title: '发文字号', value: ({ docNo }) => docNo },
  {
    name: 'published_on',
    type: 'date',
    title: '发布日期',
    value: ({ publishedOn }) => publishedOn,
  },
  {
    name: 'period',
    type: 'string',
    title: '时期',
    constraints: { ...NEEDED, pattern: MONTH_RANGE },
    value: ({ period }) => formatPeriod(period),
  },
  {
    name: 'synthetic',
    type: 'boolean',
    title: '模拟数据',
    constraints: NEEDED,
    value: ({ synthetic }) => String(synthetic !== undefined),
  },
];
