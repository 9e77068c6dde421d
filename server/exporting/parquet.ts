import { parsePeriod, shiftMonth, type Period } from '#domain/period.ts';
import {
  writeParquet,
  type ParquetColumn,
  type ParquetType,
} from '#server/formats/parquet-write.ts';
import { aboutWhole } from './about.ts';
import { aboutJson } from './about-json.ts';
import type { Column, ColumnType } from './columns.ts';
import type { Extract } from './extract-shape.ts';
import { withTable } from './table.ts';

/** An extract as Parquet: typed columns, periods as days too, and what it is in the metadata. */
export function exportParquet(extract: Extract): AsyncGenerator<Uint8Array> {
  const metadata = async () => {
    return { tongbao: JSON.stringify(aboutJson(await aboutWhole(extract), 'parquet')) };
  };
  return withTable(extract, ({ columns, records }) =>
    writeParquet(columns.flatMap(toParquet), records(), metadata),
  );
}

const TYPES: Readonly<Record<ColumnType, ParquetType>> = {
  string: 'string',
  number: 'double',
  integer: 'int32',
  'month-range': 'string',
  moment: 'moment',
};

function toParquet<R>({ name, type, isRequired = false, value }: Column<R>): ParquetColumn<R>[] {
  const column = { name, type: TYPES[type], isRequired };
  if (type === 'moment') {
    // Optional in every file so far, known_from as well, and programs go by the schema.
    return [{ ...column, isRequired: false, value: (record) => toMoment(value(record)) }];
  }
  // A line of a pivot may hold words, another numbers.
  if (type === 'string') return [{ ...column, value: (record) => asText(value(record)) }];
  if (type !== 'month-range') return [{ ...column, value }];
  const day = (end: string, pick: (period: Period) => Date): ParquetColumn<R> => ({
    name: `${name}_${end}`,
    type: 'date',
    isRequired,
    value: (record) => {
      const period = parsePeriod(String(value(record)));
      return period && pick(period);
    },
  });
  return [{ ...column, value }, day('start', firstDay), day('end', lastDay)];
}

const asText = (value: string | number | null) => (value === null ? null : String(value));

function toMoment(text: string | number | null): Date | null {
  return text === null ? null : new Date(text);
}

function firstDay({ start }: Period): Date {
  return new Date(`${start}-01T00:00:00Z`);
}

function lastDay({ end }: Period): Date {
  return new Date(Date.parse(`${shiftMonth(end, 1)}-01T00:00:00Z`) - 86_400_000);
}
