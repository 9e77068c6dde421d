import type { MissingReason } from '#domain/dictionary.ts';
import type { Language } from '#domain/selection.ts';
import { formatPeriod } from '#domain/period.ts';
import type { Row } from './row.ts';
import type { Selection, StoredIndicator, StoredRegion } from './selection.ts';

/** What a column holds: `month-range` an ISO 8601 interval of months, `moment` a date and time. */
export type ColumnType = 'string' | 'number' | 'integer' | 'month-range' | 'moment';

/** A column of a table of `R`. */
export interface Column<R> {
  /** For programs; one of its kind in a table. */
  name: string;
  /** The column of the long table whose values stand here: `rank` of `乐平市:rank`. Absent: itself. */
  of?: string;
  title: Record<Language, string>;
  type: ColumnType;
  value: (record: R) => string | number | null;
  /** As it is written where figures are text: with its printed decimals. */
  text?: (record: R) => string | null;
  /** Why there is no value, where there may be none. */
  missing?: (record: R) => MissingReason | null;
  /** Of a wide table: the region, indicator or period over it, and its title without them. */
  under?: { member: { id: string; name: string }; title: Record<Language, string> };
}

/** The columns that say which figure it is. */
export function identityColumns(
  { naming, language }: Selection,
  without: 'region' | 'indicator' | 'period' | null = null,
): Column<Row>[] {
  const isNamed = naming !== 'id';
  const columns: (Column<Row> | false)[] = [
    without !== 'indicator' &&
      without !== 'period' && {
        name: 'release',
        title: { zh: '通报', en: 'Release' },
        type: 'string',
        value: ({ release }) => release?.id ?? null,
      },
    without !== 'indicator' && {
      name: 'indicator',
      title: { zh: '指标编号', en: 'Indicator id' },
      type: 'string',
      value: ({ indicator }) => indicator.id,
    },
    without !== 'indicator' &&
      isNamed && {
        name: 'indicator_name',
        title: { zh: '指标', en: 'Indicator' },
        type: 'string',
        value: ({ indicator }) => indicatorName(indicator, { naming, language }),
      },
    without !== 'region' && {
      name: 'region',
      title: { zh: '地区编号', en: 'Region id' },
      type: 'string',
      value: ({ region }) => region.id,
    },
    without !== 'region' &&
      isNamed && {
        name: 'region_name',
        title: { zh: '地区', en: 'Region' },
        type: 'string',
        value: ({ region }) => regionName(region, { naming, language }),
      },
    without !== 'period' && {
      name: 'period',
      title: { zh: '时期', en: 'Period' },
      type: 'month-range',
      value: ({ period }) => formatPeriod(period),
    },
    without !== 'indicator' && {
      name: 'unit',
      title: { zh: '单位', en: 'Unit' },
      type: 'string',
      value: ({ indicator }) => indicator.unit,
    },
  ];
  return columns.filter((column) => column !== false);
}

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
