import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanSeries, PlanTarget } from '#server/schemas/plans.ts';
import { loadFiles } from '#server/loading/load.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';

const HEADS = '文号,指标名称,地区,成员,时期,完成值,说明,报送单位';
const DOC = '景府办字〔2019〕62号';

let app: FastifyInstance;
beforeAll(async () => {
  const db = await fixtureDatabase();
  const file = join(newFolder(), '目标完成情况.csv');
  const lines = [
    `${DOC},初中生近视率,,,2020,70.9,抽样,教育局`,
    `${DOC},初中生近视率,,,2021,70.2,,教育局`,
    `${DOC},初中生近视率,,,某年,1,,`,
    `${DOC},高中阶段学生近视率,,,2021,82,,教育局`,
    `${DOC},高中阶段学生近视率,,,2021,81,,卫健委`,
    '景府字〔2020〕28号,作品登记和计算机软件著作权数量年平均增速,乐平市,,2021,11,,',
    '景府字〔2020〕28号,作品登记和计算机软件著作权数量年平均增速,浮梁县,,2021,9.5,,',
    '景府字〔2020〕28号,作品登记和计算机软件著作权数量年平均增速,珠山区,,2021,12,,',
    '景府字〔2020〕28号,作品登记和计算机软件著作权数量年平均增速,昌江区,,2021,10,,',
  ];
  writeFileSync(file, [HEADS, ...lines, ''].join('\n'));
  const { problems } = await loadFiles(db, [file], { by: 'test', note: '', now: new Date() });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  app = await fixtureApp(db);
});

const get = async <Reply>(path: string) => (await app.inject(`/api/v1/${path}`)).json<Reply>();
const find = (targets: readonly PlanTarget[], indicator: string, year: number | null = null) =>
  targets.find((one) => one.indicator === indicator && (year === null || one.year === year))!;

describe('plans', () => {
  test('are 194 targets of 26 documents and 10 counts, the oldest first, each read and in places', async () => {
    const targets = await get<PlanTarget[]>('plans');
    expect(targets).toHaveLength(204);
    expect(targets.filter(({ status }) => status === 'counted')).toHaveLength(10);
    expect(new Set(targets.map(({ plan }) => plan.docNo)).size).toBe(26);
    expect(targets.map(({ plan }) => plan.signedOn)).toEqual(
      targets.map(({ plan }) => plan.signedOn).toSorted(),
    );
    expect(targets.every(({ reading, places }) => reading !== '' && places.length > 0)).toBe(true);
    expect(targets.some(({ status }) => status === 'unread')).toBe(false);
  });

  test('keep the base apart from its absence', async () => {
    const targets = await get<PlanTarget[]>('plans');
    expect(find(targets, '小学生近视率').base).toEqual({ year: 2018, value: 31.3, decimals: 1 });
    expect(find(targets, '万元国内生产总值能耗').base).toEqual({
      year: 2015,
      value: null,
      decimals: null,
    });
    expect(find(targets, '孕妇贫血率').base).toBeNull();
  });

  test('say how they stand on the day that is asked for', async () => {
    const at = async (on: string) =>
      find(await get<PlanTarget[]>(`plans?on=${on}`), '初中生近视率').places[0];
    // 72.2 − 12.2 · 36/144 = 69.15, and 70.2 is above it; (60 − 70.2) ÷ 9 = −1.133…, at least 1.134
    expect(await at('2022-06-01')).toMatchObject({
      status: 'behind',
      latest: { text: '70.2', gap: { value: 10.2, decimals: 1 } },
      expected: { value: 69.15, decimals: 2 },
      need: { spans: 9, unit: 'year' },
    });
    // In 2021 only what was told for 2020: 72.2 − 12.2 · 24/144 = 70.1666…
    expect(await at('2020-12-31')).toMatchObject({ status: 'behind', latest: { text: '70.9' } });
    expect(await at('2019-10-01')).toMatchObject({ status: 'not-due', latest: null });
  });

  test('tell what is counted without judging it: hydrants that stand, whole and damaged', async () => {
    const targets = await get<PlanTarget[]>('plans?on=2021-01-01');
    const hydrants = targets.filter(({ indicator }) => indicator === '市政消火栓现状');
    const latest = hydrants.map(({ member, kind, monitorable, places }) => [
      ...[member, kind, monitorable],
      ...places.map(({ status, latest: told, bound }) => [status, told?.text, bound]),
    ]);
    // As printed: 404 + 360 = 764 in the city proper, 195 + 67 = 262 in the two counties.
    expect(latest).toEqual([
      ['现有消火栓', 'count', false, ['counted', '764', null], ['counted', '262', null]],
      ['完整好用', 'count', false, ['counted', '404', null], ['counted', '195', null]],
      ['损坏', 'count', false, ['counted', '360', null], ['counted', '67', null]],
    ]);
    const firms = find(targets, '一周不用电的企业');
    expect(firms).toMatchObject({ cadence: { unit: 'week', isPrinted: false }, status: 'counted' });
    const kindergartens = targets.find(({ member }) => member === '限期整改');
    expect(kindergartens?.places).toHaveLength(5);
    expect(kindergartens?.places[0]?.asked?.label).toBe('2020年12月');
    const csv = (await app.inject('/api/v1/plans.csv?on=2021-01-01')).body;
    expect(csv).toMatch(/现有消火栓,城区,.*统计,.*只统计,2020年,764/);
  });

  test('refuse a day that there is not', async () => {
    assertProblem(await app.inject('/api/v1/plans?on=2022-02-30'), 'bad-request');
  });

  test('compare the counties, and not the city', async () => {
    const target = find(
      await get<PlanTarget[]>('plans?on=2022-06-01'),
      '作品登记和计算机软件著作权数量年平均增速',
    );
    expect(target.status).toBe('unmet');
    expect(target.places.map(({ place, status, rank }) => [place.key, status, rank?.rank])).toEqual(
      [
        ['jingdezhen', 'no-report', undefined],
        ['leping', 'met', 2],
        ['fuliang', 'unmet', 4],
        ['zhushan', 'met', 1],
        ['changjiang', 'met', 3],
      ],
    );
  });

  test('name who answers, and who of them the dictionary knows', async () => {
    const target = find(await get<PlanTarget[]>('plans'), '新开工输变电工程');
    expect(target.units.map(({ name, department }) => [name, department?.id ?? null])).toEqual([
      ['市发改委', 'fgw'],
      ['市供电公司', null],
    ]);
  });

  test('are a table, a place a row, whose readings say so', async () => {
    const { body } = await app.inject('/api/v1/plans.csv?bom=0&on=2022-06-01');
    const [heads = '', ...lines] = body.trimEnd().split('\r\n');
    expect(heads).toContain('读作（读法）,界限（读法）,状态');
    const targets = await get<PlanTarget[]>('plans');
    expect(lines).toHaveLength(targets.flatMap(({ places }) => places).length);
  });
});

describe('one series', () => {
  test('has its years, its values judged, what is not understood, and how it was worked out', async () => {
    const targets = await get<PlanTarget[]>('plans');
    const { id } = find(targets, '初中生近视率');
    const series = await get<PlanSeries>(`plans/${id}?on=2022-06-01`);
    expect(series.targets.map(({ year }) => year)).toEqual([2030]);
    const [place] = series.places;
    expect(place?.base).toEqual({ value: 72.2, decimals: 1 });
    expect(place?.values.map(({ period, text, note }) => [period.label, text, note])).toEqual([
      ['2020年', '70.9', '抽样'],
      ['2021年', '70.2', ''],
    ]);
    expect(place?.steps.map(({ zh }) => zh)).toEqual([
      '原文：“下降到60％以下”。',
      '读作：≤ 60%。',
      '到2030-12-31。',
      '基期（2018年）：72.2%。',
      '2021年报的是“70.2”。',
      '这一时期的界限是 ≤ 60.0%；70.2%与它相差 10.2个百分点。',
      '按直线（本站的读法，文件只定了终点），此时应为 72.2 + (60.0 − 72.2) × 36 ÷ 144 = 69.15%。',
      '到期还有9年，平均每年要变动 -1.133个百分点。',
    ]);
    expect(series.unread).toMatchObject([{ period: '某年', value: '1' }]);
  });

  test('of two years has both, each value judged by the one then due', async () => {
    const { id } = find(await get<PlanTarget[]>('plans'), '用水总量');
    const series = await get<PlanSeries>(`plans/${id}`);
    expect(series.targets.map(({ year, reading }) => [year, reading])).toEqual([
      [2020, '≤ 9.1亿立方米'],
      [2030, '≤ 9.44亿立方米'],
    ]);
  });

  test('has both of two values for one period, and each once', async () => {
    const { id } = find(await get<PlanTarget[]>('plans'), '高中阶段学生近视率');
    const { places } = await get<PlanSeries>(`plans/${id}?on=2022-06-01`);
    expect(places[0]?.values.map(({ line, text, isMet }) => [line, text, isMet])).toEqual([
      [4, '82', null],
      [5, '81', null],
    ]);
    expect(places[0]?.values[0]?.reason?.zh).toContain('两个数：82（第 4 行）、81（第 5 行）');
  });

  test('names the other members of its breakdown', async () => {
    const target = find(await get<PlanTarget[]>('plans'), '二级公立医院基本药物配备品种数量占比');
    const series = await get<PlanSeries>(`plans/${target.id}`);
    expect(series.others.map(({ member }) => member)).toEqual([
      '政府办基层医疗卫生机构',
      '三级公立医院',
    ]);
  });

  test('is a table of what was told', async () => {
    const { id } = find(await get<PlanTarget[]>('plans'), '初中生近视率');
    const { body } = await app.inject(`/api/v1/plans/${id}.csv?bom=0&on=2022-06-01`);
    expect(body.split('\r\n').slice(0, 2)).toEqual([
      '文号,指标名称,成员,地区,时期,完成值,单位,界限（读法）,达到,差距,说明,报送单位,通报,不能判断的原因',
      `${DOC},初中生近视率,,全市,2020年,70.9,%,≤ 60.0%,,10.9,抽样,教育局,,`,
    ]);
  });

  test('that there is not is refused by name', async () => {
    assertProblem(await app.inject('/api/v1/plans/nothing'), 'unknown-target');
  });
});

describe('what is restricted', () => {
  const NAME = '市级储备粮月末实物库存占储备规模比例';

  test('withholds nothing while nothing was told of it', async () => {
    const response = await (await fixtureApp()).inject('/api/v1/plans?on=2022-09-01');
    expect(response.headers['tongbao-withheld']).toBeUndefined();
    expect(find(response.json<PlanTarget[]>(), NAME)).toMatchObject({
      access: 'restricted',
      status: 'no-report',
    });
  });

  test('stands there without a value, and says that it is withheld', async () => {
    const db = await fixtureDatabase();
    const file = join(newFolder(), '目标完成情况.csv');
    writeFileSync(file, [HEADS, `市政府令第1号,${NAME},,,2022-08,69.5,,`, ''].join('\n'));
    await loadFiles(db, [file], { by: 'test', note: '', now: new Date() });
    const own = await fixtureApp(db);
    const response = await own.inject('/api/v1/plans?on=2022-09-01');
    expect(response.headers['tongbao-withheld']).toBe('1');
    const target = find(response.json<PlanTarget[]>(), NAME);
    expect(target).toMatchObject({ status: 'withheld', places: [{ latest: null, lack: null }] });
    for (const path of [`plans/${target.id}`, `plans/${target.id}.csv`, 'plans.csv']) {
      expect((await own.inject(`/api/v1/${path}`)).body).not.toContain('69.5');
    }
  });
});
