import { setImmediate as breathe } from 'node:timers/promises';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';

/** `date` is a day, given as a Date at midnight UTC. */
export type ParquetType = 'string' | 'double' | 'int32' | 'date' | 'moment';

export interface ParquetColumn<R> {
  name: string;
  type: ParquetType;
  /** Whether every record has one. */
  isRequired: boolean;
  value: (record: R) => string | number | Date | null;
}

/** Cells of a row group: as much as is in memory at once. */
const GROUP_CELLS = 200_000;
const CREATED_BY = 'tongbao';

/**
 * A Parquet file, written row group by row group while its records are read.
 * @param metadata asked for when all of them were: it stands at the end
 */
export async function* writeParquet<R>(
  columns: readonly ParquetColumn<R>[],
  records: AsyncIterable<readonly R[]>,
  metadata: () => Promise<Readonly<Record<string, string>>>,
): AsyncGenerator<Uint8Array> {
  const buffer = new ByteWriter();
  const writer = new ParquetWriter({
    writer: buffer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: CREATED_BY,
  });
  // What every such file begins with.
  yield takeBytes(buffer);
  const groupRows = Math.max(1, Math.floor(GROUP_CELLS / Math.max(1, columns.length)));
  for await (const group of groupsOf(records, groupRows)) {
    const columnData = columns.map(({ name, value }) => ({
      name,
      data: group.map(value),
      offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: group.length });
    yield takeBytes(buffer);
    await breathe();
  }
  const told = Object.entries(await metadata());
  writer.kvMetadata = told.map(([key, value]) => ({ key, value }));
  void writer.finish();
  yield takeBytes(buffer);
}

/** Empties the buffer; the writer goes on counting from the beginning of the file. */
function takeBytes(buffer: ByteWriter): Uint8Array {
  const bytes = buffer.getBytes().slice();
  buffer.index = 0;
  return bytes;
}

async function* groupsOf<R>(
  records: AsyncIterable<readonly R[]>,
  size: number,
): AsyncGenerator<R[]> {
  let group: R[] = [];
  for await (const portion of records) {
    for (const record of portion) {
      group.push(record);
      if (group.length < size) continue;
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}

function elementOf<R>({ name, type, isRequired }: ParquetColumn<R>): SchemaElement {
  const repetition_type = isRequired ? 'REQUIRED' : 'OPTIONAL';
  return { name, repetition_type, ...TYPES[type] };
}

const TYPES: Readonly<Record<ParquetType, Omit<SchemaElement, 'name' | 'repetition_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  double: { type: 'DOUBLE' },
  int32: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  moment: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
};
