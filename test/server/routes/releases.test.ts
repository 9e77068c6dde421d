import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndicatorDetail, RegionDetail } from '#server/schemas/dictionary.ts';
import type { ReleaseDetail, ReleaseSummary } from '#server/schemas/releases.ts';
import { fixtureApp, LOADED_AT } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async <T>(path: string) => (await app.inject(`/api/v1/${path}`)).json<T>();

describe('releases', () => {
  test('are listed newest first, with what can be asked of them', async () => {
    const releases = await get<ReleaseSummary[]>('releases');
    expect(releases.map(({ id, holds }) => [id, ...holds])).toEqual([
      ['2020-07', 'prices', 'households'],
      ['2019-06', 'scorecards', 'rankings', 'net-entries'],
    ]);
  });

  test('say what release.json says, and when they were loaded', async () => {
    const { tables: _, ...release } = await get<ReleaseDetail>('releases/2019-06');
    expect(release).toMatchObject({
      id: '2019-06',
      title: '2019年1-6月主要指标完成情况',
      issuer: '景德镇市人民政府办公室',
      docNo: '景府办字〔2019〕50号',
      publishedOn: '2019-07-29',
      period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
      state: 'published',
      loadedAt: LOADED_AT,
    });
    expect((await get<ReleaseDetail>('releases/2020-07')).publishedOn).toBeNull();
  });

  test('name the tables that they were loaded from, with their notes', async () => {
    const { tables } = await get<ReleaseDetail>('releases/2019-06');
    expect(tables.map(({ kind, region }) => `${kind} ${region?.id ?? ''}`)).toEqual([
      'scorecard leping',
      'scorecard fuliang',
      'scorecard zhushan',
      'scorecard changjiang',
      'scorecard gaoxin',
      'scorecard taoci',
      'department-scorecard jingdezhen',
      'ranking ',
      'net-entry ',
    ]);
    expect(tables[5]).toMatchObject({
      title: '2019年1-6月市陶瓷工业园区主要指标增速完成情况',
      file: '附件6-市陶瓷工业园区.csv',
      sheet: null,
      notes: ['注：①序号3、5、7为6个地区对比；②序号2、4、6、8为1-7月数据。'],
    });
  });
});

describe('the dictionary', () => {
  test('has the city, its counties and parks, in the order of the annexes', async () => {
    const regions = await get<RegionDetail[]>('regions');
    expect(regions.map(({ id, code, kind, insideId }) => [id, code, kind, insideId])).toEqual([
      ['jingdezhen', '360200', 'city', null],
      ['leping', '360281', 'county', 'jingdezhen'],
      ['fuliang', '360222', 'county', 'jingdezhen'],
      ['zhushan', '360203', 'county', 'jingdezhen'],
      ['changjiang', '360202', 'county', 'jingdezhen'],
      ['gaoxin', null, 'park', 'jingdezhen'],
      ['taoci', null, 'park', 'jingdezhen'],
    ]);
  });

  test('tells of an indicator who answers for it and who is compared', async () => {
    const indicators = await get<IndicatorDetail[]>('indicators');
    expect(indicators.find(({ id }) => id === 'fixed-asset-investment')).toMatchObject({
      name: '固定资产投资',
      unit: '%',
      measure: 'rate',
      direction: 'higher',
      decimals: 1,
      department: { id: 'fgw', shortName: '市发改委' },
      group: {
        label: '各县（市、区）、园区',
        memberIds: ['leping', 'fuliang', 'zhushan', 'changjiang', 'gaoxin'],
      },
      periodLagMonths: 0,
    });
    expect(indicators.find(({ id }) => id === 'cpi-year')).toMatchObject({
      department: null,
      group: null,
    });
  });
});
