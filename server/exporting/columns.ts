import type { MissingReason } from '#domain/dictionary.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Said } from '#domain/said.ts';
import type { Dimension } from '#domain/selection-choices.ts';
import type { Row } from './row.ts';
import type { Selection, StoredIndicator, StoredRegion } from './read-selection.ts';

/** What a column holds: `month-range` an ISO 8601 interval of months, `moment` a date and time. */
export type ColumnType = 'string' | 'number' | 'integer' | 'month-range' | 'moment';

/** A column of a table of `R`. */
export interface Column<R> {
  /** For programs; one of its kind in a table. */
  name: string;
  /** The column of the long table whose values stand here: `rank` of `乐平市:rank`. Absent: itself. */
  of?: string;
  title: Said;
  /** What stands in it; absent where its title says that. */
  meaning?: Said;
  type: ColumnType;
  /** Whether every record has a value. */
  isRequired?: boolean;
  /** What holds of every value, in the words of Table Schema. */
  constraints?: Readonly<Record<string, unknown>>;
  value: (record: R) => string | number | null;
  /** As it is written where figures are text: with its printed decimals. */
  text?: (record: R) => string | null;
  /** What of a record its value hangs on alone, where many records share that. */
  sharedBy?: (record: R) => object | null;
  /** Why there is no value, where there may be none. */
  missing?: (record: R) => MissingReason | null;
  /** Of a wide table or a pivot: what stands over it, the outermost first, and its title without them. */
  under?: { members: readonly Member[]; title: Said };
}

/** A region, an indicator or a period, as it stands over a column. */
export interface Member {
  dimension: Dimension;
  id: string;
  name: string;
}

/** A period as a table writes it: an ISO 8601 interval of months. */
export const MONTH_RANGE = '^\\d{4}-(0[1-9]|1[0-2])/\\d{4}-(0[1-9]|1[0-2])$';

/** The columns that say which figure it is; of a table of lines, by what a line is of. */
export function identityColumns(
  selection: Pick<Selection, 'naming' | 'language' | 'layout'>,
  of: readonly Dimension[] = ['indicator', 'region', 'period'],
): Column<Row>[] {
  const isPivot = selection.layout === 'pivot';
  const own = of.flatMap((one) => columnsOf(one, selection));
  return [
    ...(isPivot || !of.includes('indicator') || !of.includes('period') ? [] : [RELEASE]),
    ...own,
    ...(of.includes('indicator') ? [UNIT] : []),
  ];
}

const RELEASE: Column<Row> = {
  name: 'release',
  title: { zh: '通报', en: 'Release' },
  meaning: { zh: '给出这个数的最新一期通报', en: 'The newest release that gives the figure' },
  type: 'string',
  sharedBy: ({ release }) => release,
  value: ({ release }) => release?.id ?? null,
};

const UNIT: Column<Row> = {
  name: 'unit',
  title: { zh: '单位', en: 'Unit' },
  meaning: { zh: '实际完成的单位', en: 'Unit of the value' },
  type: 'string',
  sharedBy: ({ indicator }) => indicator,
  value: ({ indicator }) => indicator.unit,
};

const PERIOD: Column<Row> = {
  name: 'period',
  title: { zh: '时期', en: 'Period' },
  meaning: {
    zh: '时期：首月/末月，含首尾两月（ISO 8601）；1月起的是累计',
    en: 'First and last month, both included (ISO 8601); those from January on are cumulative',
  },
  type: 'month-range',
  isRequired: true,
  constraints: { pattern: MONTH_RANGE },
  sharedBy: ({ period }) => period,
  value: ({ period }) => formatPeriod(period),
};

/** An id and a name; in a pivot, which people read, one of them. */
function columnsOf(
  one: Dimension,
  { naming, language, layout }: Pick<Selection, 'naming' | 'language' | 'layout'>,
): Column<Row>[] {
  if (one === 'period') return [PERIOD];
  const [id, name] = one === 'indicator' ? indicatorColumns : regionColumns;
  if (naming === 'id') return [id];
  const { nameOf, ...facts } = name;
  const named = { ...facts, value: (row: Row) => nameOf(row, { naming, language }) };
  return layout === 'pivot' ? [named] : [id, named];
}

type Naming = Pick<Selection, 'naming' | 'language'>;
type Named = Omit<Column<Row>, 'value'> & { nameOf: (row: Row, by: Naming) => string };

const indicatorColumns: readonly [Column<Row>, Named] = [
  {
    name: 'indicator',
    title: { zh: '指标编号', en: 'Indicator id' },
    meaning: { zh: '指标编号', en: 'Id of the indicator' },
    type: 'string',
    isRequired: true,
    sharedBy: ({ indicator }) => indicator,
    value: ({ indicator }) => indicator.id,
  },
  {
    name: 'indicator_name',
    title: { zh: '指标', en: 'Indicator' },
    meaning: { zh: '指标名称', en: 'Name of the indicator' },
    type: 'string',
    sharedBy: ({ indicator }) => indicator,
    nameOf: ({ indicator }, by) => indicatorName(indicator, by),
  },
];

const regionColumns: readonly [Column<Row>, Named] = [
  {
    name: 'region',
    title: { zh: '地区编号', en: 'Region id' },
    meaning: { zh: '地区编号', en: 'Id of the region' },
    type: 'string',
    isRequired: true,
    sharedBy: ({ region }) => region,
    value: ({ region }) => region.id,
  },
  {
    name: 'region_name',
    title: { zh: '地区', en: 'Region' },
    meaning: { zh: '地区名称', en: 'Name of the region' },
    type: 'string',
    sharedBy: ({ region }) => region,
    nameOf: ({ region }, by) => regionName(region, by),
  },
];

/** How a table calls an indicator; without an English name the Chinese one stands. */
export function indicatorName(
  { id, name, proseName, nameEn }: StoredIndicator,
  { naming, language }: Pick<Selection, 'naming' | 'language'>,
): string {
  if (naming === 'id') return id;
  if (language === 'en' && nameEn) return nameEn;
  return naming === 'short' ? proseName : name;
}

export function regionName(
  { id, name, shortName, nameEn, shortNameEn }: StoredRegion,
  { naming, language }: Pick<Selection, 'naming' | 'language'>,
): string {
  if (naming === 'id') return id;
  const english = naming === 'short' ? (shortNameEn ?? nameEn) : nameEn;
  if (language === 'en' && english) return english;
  return naming === 'short' ? shortName : name;
}
