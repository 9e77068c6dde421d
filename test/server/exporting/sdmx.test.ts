import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { timeRange, unitCode } from '#server/exporting/sdmx-codes.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ALL = 'values=actual,target,gap,status,rank,printed,flags';
const read = async (query: string) => {
  const { body } = await app.inject(`/api/v1/observations.sdmx.csv?${query}`);
  return Papa.parse<Record<string, string>>(body.trimEnd(), { header: true }).data;
};

interface Coded {
  id: string;
  conceptIdentity: string;
  usage?: string;
  localRepresentation: { enumeration?: string };
}
interface Structure {
  data: {
    dataflows: { id: string; agencyID: string; version: string; structure: string }[];
    dataStructures: {
      id: string;
      dataStructureComponents: {
        dimensionList: { dimensions: Coded[]; timeDimension: Coded };
        measureList: { measures: Coded[] };
        attributeList: { attributes: Coded[] };
      };
    }[];
    conceptSchemes: { id: string; version: string; concepts: { id: string }[] }[];
    codelists: { id: string; version: string; codes: { id: string; parent?: string }[] }[];
  };
}

async function readStructure() {
  const response = await app.inject('/api/v1/structures/tongbao.json');
  expect(response.headers['content-type']).toContain('application/vnd.sdmx.structure+json');
  const { data } = response.json<Structure>();
  const parts = data.dataStructures[0]?.dataStructureComponents;
  if (!parts) throw new Error('no data structure');
  const { dimensionList, measureList, attributeList } = parts;
  return {
    data,
    components: [
      ...dimensionList.dimensions,
      dimensionList.timeDimension,
      ...measureList.measures,
      ...attributeList.attributes,
    ],
  };
}

describe('an observation in SDMX-CSV', () => {
  // Annex 1: 乐平市 8.1 against 8-8.5, second of four.
  test('has its dimensions, measures and attributes', async () => {
    expect(await read(`indicator=gdp&region=leping&${ALL}`)).toEqual([
      {
        STRUCTURE: 'dataflow',
        STRUCTURE_ID: 'TONGBAO:INDICATORS(1.0.1)',
        ACTION: 'M',
        INDICATOR: 'gdp',
        REF_AREA: 'leping',
        TIME_PERIOD: '2019-01-01/P6M',
        OBS_VALUE: '8.1',
        TARGET_LOW: '8',
        TARGET_HIGH: '8.5',
        GAP: '0.0',
        RANK: '2',
        OBS_STATUS: 'A',
        UNIT_MEASURE: 'PT',
        DECIMALS: '1',
        RELEASE: '2019-06',
        PUBLISHED: '2019-07-29',
        TARGET: '8-8.5',
        TARGET_STATUS: 'MET',
        GROUP_SIZE: '4',
        PRINTED_GAP: '已完成',
        PRINTED_RANK: '2',
        REVISION: '0',
        LOAD: '1',
        NOTE_MARK: '',
        GROUP_REPORTED: '4',
        GROUP_EXPECTED: '4',
      },
    ]);
  });

  test('that is missing is NaN, with its code', async () => {
    const [row] = await read('indicator=above-quota-catering-turnover&values=actual');
    expect(row).toMatchObject({ OBS_VALUE: 'NaN', OBS_STATUS: 'L', DECIMALS: '1' });
  });

  test('begins with its head, without a byte order mark', async () => {
    const { rawPayload } = await app.inject('/api/v1/observations.sdmx.csv?indicator=gdp&bom=1');
    expect(rawPayload.subarray(0, 9).toString()).toBe('STRUCTURE');
  });

  test('of nothing is its head', async () => {
    const { body, headers } = await app.inject('/api/v1/observations.sdmx.csv?from=2031-01');
    expect(body).toMatch(/^STRUCTURE,STRUCTURE_ID,ACTION,INDICATOR,[\w,]+\r?\n$/u);
    expect(headers['tongbao-rows']).toBe('0');
  });

  test('says where its structure is', async () => {
    const { headers } = await app.inject('/api/v1/observations.sdmx.csv?indicator=gdp');
    const [, address = ''] = /^<(.+)>; rel="describedby"$/u.exec(String(headers.link)) ?? [];
    const { data } = (await app.inject(address)).json<Structure>();
    expect(data.dataflows[0]).toMatchObject({ id: 'INDICATORS', version: '1.0.1' });
  });

  test.for(['layout=wide', 'vintages=all'])('%s is refused', async (query) => {
    const response = await app.inject(`/api/v1/observations.sdmx.csv?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain('SDMX-CSV');
  });
});

describe('the structure', () => {
  test('knows every column, and the columns that must be there are', async () => {
    const [row = {}] = await read(`indicator=gdp&${ALL}`);
    const { components } = await readStructure();
    const columns = Object.keys(row).slice(3);
    expect(columns.toSorted()).toEqual(components.map(({ id }) => id).toSorted());
    const [least = {}] = await read('indicator=gdp&values=gap');
    const { data } = await readStructure();
    const parts = data.dataStructures[0]?.dataStructureComponents;
    const must = [
      ...(parts?.dimensionList.dimensions ?? []).map(({ id }) => id),
      'TIME_PERIOD',
      ...(parts?.attributeList.attributes ?? [])
        .filter(({ usage }) => usage === 'mandatory')
        .map(({ id }) => id),
    ];
    expect(Object.keys(least)).toEqual(expect.arrayContaining(must));
  });

  test('lists every code that the data use', async () => {
    const rows = await read(ALL);
    const { data, components } = await readStructure();
    for (const { id, localRepresentation } of components) {
      const list = /\.Codelist=TONGBAO:(\w+)\(1\.0\.1\)$/u.exec(
        localRepresentation.enumeration ?? '',
      );
      if (!list) continue;
      const codes = data.codelists.find((one) => one.id === list[1])?.codes.map((code) => code.id);
      const used = new Set(rows.map((row) => row[id]));
      used.delete('');
      expect(codes, id).toEqual(expect.arrayContaining([...used]));
    }
    expect(rows).toHaveLength(213);
  });

  test('names what it refers to, in one version', async () => {
    const { data, components } = await readStructure();
    const concepts = data.conceptSchemes.flatMap(({ id, version, concepts: own }) =>
      own.map((one) => `Concept=TONGBAO:${id}(${version}).${one.id}`),
    );
    for (const { conceptIdentity } of components) {
      expect(concepts).toContain(conceptIdentity.replace(/^.*conceptscheme\./u, ''));
    }
    expect(data.dataflows[0]).toMatchObject({ agencyID: 'TONGBAO', version: '1.0.1' });
    expect(data.dataflows[0]?.structure).toMatch(
      /DataStructure=TONGBAO:DSD_INDICATORS\(1\.0\.1\)$/u,
    );
    const areas = data.codelists.find(({ id }) => id === 'CL_AREA')?.codes;
    expect(areas?.find(({ id }) => id === 'leping')?.parent).toBe('jingdezhen');
  });

  test('has ids that SDMX allows', async () => {
    const { data } = await readStructure();
    const ids = data.codelists.flatMap(({ id, codes }) => [id, ...codes.map((code) => code.id)]);
    expect(ids.filter((id) => !/^[A-Za-z0-9_@$-]+$/u.test(id))).toEqual([]);
  });
});

describe('codes', () => {
  test.for([
    [{ start: '2019-01', end: '2019-06' }, '2019-01-01/P6M'],
    [{ start: '2020-07', end: '2020-07' }, '2020-07-01/P1M'],
    [{ start: '2018-12', end: '2019-02' }, '2018-12-01/P3M'],
  ] as const)('of months', ([period, expected]) => {
    expect(timeRange(period)).toBe(expected);
  });

  test('of a unit that nobody foresaw', () => {
    expect(unitCode('吨')).toBe('U_5428');
  });
});
