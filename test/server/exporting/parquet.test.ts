import { tableFromIPC } from '@uwdata/flechette';
import type { FastifyInstance } from 'fastify';
import { ParquetFile, readParquet } from 'parquet-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Observations } from '#server/schemas/observations.ts';
import { fixtureApp, LOADED_AT } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async (query: string) =>
  (await app.inject(`/api/v1/observations.parquet?${query}`)).rawPayload;

/** Read by another library than the one that wrote it. */
function readTable(bytes: Uint8Array) {
  const table = tableFromIPC(readParquet(bytes).intoIPCStream(), { useDate: true });
  const types = table.schema.fields.map(({ name, type, nullable }) => {
    return [name, type.typeId, nullable] as const;
  });
  return { types, rows: table.toArray() };
}

// Type ids of Arrow: Schema.fbs, union Type.
const [INT, DOUBLE, TEXT, DATE, TIMESTAMP] = [2, 3, 5, 8, 10];

describe('columns', () => {
  test('have types: figures are numbers, a period is also its first and its last day', async () => {
    const { types, rows } = readTable(
      await get('indicator=gdp&region=leping&values=actual,rank,flags'),
    );
    expect(types).toEqual([
      ['release', TEXT, true],
      ['indicator', TEXT, false],
      ['indicator_name', TEXT, true],
      ['region', TEXT, false],
      ['region_name', TEXT, true],
      ['period', TEXT, false],
      ['period_start', DATE, false],
      ['period_end', DATE, false],
      ['unit', TEXT, true],
      ['value', DOUBLE, true],
      ['rank', INT, true],
      ['group_size', INT, true],
      ['missing_reason', TEXT, true],
      ['revision', INT, false],
      ['load', INT, false],
      ['note_mark', TEXT, true],
      ['group_reported', INT, true],
      ['group_expected', INT, true],
    ]);
    expect(rows).toEqual([
      {
        release: '2019-06',
        indicator: 'gdp',
        indicator_name: '地区生产总值',
        region: 'leping',
        region_name: '乐平市',
        period: '2019-01/2019-06',
        period_start: new Date('2019-01-01'),
        period_end: new Date('2019-06-30'),
        unit: '%',
        value: 8.1,
        rank: 2,
        group_size: 4,
        missing_reason: null,
        revision: 0,
        load: 1,
        note_mark: null,
        group_reported: 4,
        group_expected: 4,
      },
    ]);
  });

  test('are moments where they say from when on a value counted', async () => {
    const { types, rows } = readTable(await get('indicator=gdp&region=leping&vintages=all'));
    expect(types.slice(-2)).toEqual([
      ['known_from', TIMESTAMP, true],
      ['known_to', TIMESTAMP, true],
    ]);
    expect(rows).toMatchObject([{ known_from: new Date(LOADED_AT), known_to: null }]);
  });

  test('of a wide table are the regions', async () => {
    const { rows } = readTable(await get('indicator=gdp&layout=wide&names=id'));
    expect(rows).toMatchObject([{ leping: 8.1, zhushan: 7.5, taoci: null }]);
  });
});

test('holds every figure and every reason that the list has', async () => {
  const { rows } = readTable(await get(''));
  const { observations } = (await app.inject('/api/v1/observations')).json<Observations>();
  expect(rows).toMatchObject(
    observations.map(({ value, missingReason }) => ({ value, missing_reason: missingReason })),
  );
});

test('says in its metadata what it is', async () => {
  const file = await ParquetFile.fromFile(new Blob([new Uint8Array(await get('indicator=gdp'))]));
  const metadata: unknown = file.metadata().fileMetadata().keyValueMetadata();
  if (!(metadata instanceof Map)) throw new Error('metadata are no map');
  const about: unknown = JSON.parse(String(metadata.get('tongbao')));
  expect(about).toMatchObject({
    query: 'indicator=gdp',
    address: '/api/v1/observations.parquet?indicator=gdp&asOf=1',
    load: { id: 1, at: LOADED_AT },
    figures: 5,
    releases: [{ id: '2019-06' }],
    indicators: [{ id: 'gdp', unit: '%', decimals: 1 }],
  });
});
