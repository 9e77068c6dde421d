import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { loadMadeUp } from '#test/support/made-up-release.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ask = (query: string, on = app) => on.inject(`/api/v1/releases/2019-06/explain?${query}`);
const get = async (query: string, on = app) => (await ask(query, on)).json<Explanation>();

describe('an explanation', () => {
  test('of a gap has the formula, the reading of the target, the source cell and the print', async () => {
    // 附件4: 1,地区生产总值,8-8.5,7.5,未完成,3, in line 5 of the file
    const { formulas, figure } = await get('what=gap&indicator=gdp&region=changjiang');
    expect(formulas).toEqual([
      {
        code: 'gap',
        since: null,
        terms: [
          { role: 'actual', value: 7.5, decimals: 1 },
          { role: 'floor', value: 8, decimals: 1 },
        ],
        result: { value: -0.5, decimals: 1 },
        withheld: null,
      },
    ]);
    expect(figure).toMatchObject({
      region: { id: 'changjiang' },
      period: { label: '2019年1-6月' },
      department: { id: 'fgw' },
      status: 'unmet',
      reading: { text: '8-8.5', kind: 'range', floor: 8, ceiling: null, unbound: null },
      printed: { gap: '未完成', rank: 3 },
      source: { row: 5, column: 4, loadId: 1, revision: 0 },
      versions: [{ loadId: 1, value: 7.5, at: '2026-01-05T08:00:00.000Z', undone: null }],
      findings: [],
    });
  });

  test('of a place has the whole group, ties and all', async () => {
    const { formulas, figure } = await get('what=rank&indicator=gdp&region=zhushan');
    expect(formulas[0]).toMatchObject({ code: 'rank', result: { value: 3 } });
    expect(figure?.group?.isMember).toBe(true);
    const members = figure?.group?.members.map(({ region, actual, rank }) => {
      return `${rank} ${region.name} ${actual}`;
    });
    expect(members).toEqual(['1 浮梁县 8.3', '2 乐平市 8.1', '3 珠山区 7.5', '3 昌江区 7.5']);
  });

  test('of a place that nobody has says so', async () => {
    const { formulas, figure } = await get('what=rank&indicator=gdp&region=jingdezhen');
    expect(formulas[0]?.withheld).toBe('not-ranked');
    expect(figure?.group?.isMember).toBe(false);
  });

  test('names what the print of the line gets wrong', async () => {
    // Of 附件7 the gap was left blank in 附件8: 7.6 − 24.0 = −16.4
    const { figure } = await get(
      'what=gap&indicator=other-profit-services-revenue&region=jingdezhen',
    );
    expect(figure?.findings.map(({ code, computed }) => `${code} ${computed}`)).toContain(
      'gap-missing -16.4',
    );
  });

  test('of a share lists what counts and what does not, and why', async () => {
    const { formulas, share } = await get('what=share&region=changjiang');
    expect(formulas[0]?.terms.map(({ value }) => value)).toEqual([14, 17]);
    expect(share).toMatchObject({ monitorable: 17, unmet: 14, unmetSharePct: 82.4 });
    const statuses = Map.groupBy(share?.lines ?? [], ({ status }) => status);
    const counts = ['unmet', 'met', 'no-target', 'missing'].map((one) => {
      return [...statuses].find(([status]) => status === one)?.[1].length ?? 0;
    });
    expect(counts.slice(0, 2)).toEqual([14, 3]);
  });

  test('of a department counts the figures of the city', async () => {
    const { share } = await get('what=share&department=fgw');
    expect(share).toMatchObject({
      region: { id: 'jingdezhen' },
      department: { id: 'fgw' },
      unmet: 3,
      monitorable: 4,
    });
    expect(share?.lines.every(({ department }) => department?.id === 'fgw')).toBe(true);
  });

  test('of a revised figure tells what it was, when and why', async () => {
    const db = await fixtureDatabase();
    const folder = newFolder();
    const file = writeTidy(folder, ['gdp,leping,2019-01/2019-06,8.2']);
    const options = { by: 'test', note: '按核定数修订', now: new Date('2026-02-01T09:30:00Z') };
    await loadFiles(db, [file], { ...options, releaseId: '2019-06' });
    const { figure } = await get('what=gap&indicator=gdp&region=leping', await fixtureApp(db));
    expect(figure?.source).toMatchObject({ file: 'tidy.csv', loadId: 2, revision: 1 });
    expect(figure?.versions.map(({ value, note }) => [value, note])).toEqual([
      [8.2, '按核定数修订'],
      [8.1, 'fixture'],
    ]);
  });

  test('of movement writes out both comparisons, with a reason where there is none', async () => {
    const db = await fixtureDatabase();
    await loadMadeUp(db, '2019-05', ['fiscal-eight-expenditure,leping,2019-01/2019-05,5.0,8.0']);
    const query = 'what=movement&indicator=fiscal-eight-expenditure&region=leping';
    const { formulas, movement, figure } = await get(query, await fixtureApp(db));
    const results = formulas.map(({ code, since, withheld }) => `${since} ${code} ${withheld}`);
    expect(results).toEqual([
      'previous change-actual null',
      'previous change-gap null',
      'previous rank-moved not-reported',
      'year-before change-actual no-release',
      'year-before change-gap no-release',
      'year-before rank-moved no-release',
    ]);
    expect(movement?.sincePrevious.release).toBe('2019-05');
    expect(figure?.place?.of).toBe(6);
  });

  test('of movement knows the figures that nobody answers for', async () => {
    // 101.7 − 102.1 = −0.4
    const db = await fixtureDatabase();
    await loadMadeUp(db, '2020-08', ['cpi-year,jingdezhen,2020-08/2020-08,102.1,']);
    await loadMadeUp(db, '2020-09', ['cpi-year,jingdezhen,2020-09/2020-09,101.7,']);
    const made = await fixtureApp(db);
    const { body } = await made.inject(
      '/api/v1/releases/2020-09/explain?what=movement&indicator=cpi-year&region=jingdezhen',
    );
    const { movement } = JSON.parse(body) as Explanation;
    expect(movement?.sincePrevious).toMatchObject({
      release: '2020-08',
      actual: { change: -0.4, before: 102.1 },
      gap: { withheld: 'no-target' },
      rank: { withheld: 'not-ranked' },
    });
  });

  test('names in the table of a movement what moved, and why the rest is not said', async () => {
    const { body } = await app.inject(
      '/api/v1/releases/2019-06/explain.csv?what=movement&indicator=gdp&region=changjiang&bom=0',
    );
    expect(body.split('\r\n').slice(1, 5)).toEqual([
      '比上期：实际,结果,',
      '比上期：实际,没有结果的原因,没有那期通报',
      '比上期：差距,结果,',
      '比上期：差距,没有结果的原因,没有那期通报',
    ]);
  });

  test('is a table too', async () => {
    const { body, headers } = await app.inject(
      '/api/v1/releases/2019-06/explain.csv?what=gap&indicator=gdp&region=changjiang&bom=0',
    );
    expect(body.split('\r\n').slice(0, 4)).toEqual([
      '部分,项目,内容',
      '算式,实际完成,7.5',
      '算式,目标下端,8.0',
      '算式,结果,-0.5',
    ]);
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      '地区生产总值算法',
    );
  });
});

test.for([
  ['what=luck&region=leping', 'bad-request'],
  ['what=gap&region=leping', 'bad-request'],
  ['what=gap&indicator=gdp&region=leping&department=fgw', 'bad-request'],
  ['what=share', 'bad-request'],
  ['what=share&region=leping&department=fgw', 'bad-request'],
  ['what=share&region=leping&indicator=gdp', 'bad-request'],
  ['what=gap&indicator=luck&region=leping', 'unknown-indicator'],
  ['what=share&region=atlantis', 'unknown-region'],
  ['what=share&department=none', 'unknown-department'],
  ['what=gap&indicator=gdp&region=gaoxin', 'not-in-release'],
  ['what=gap&indicator=cpi-year&region=jingdezhen', 'not-in-release'],
] as const)('explain?%s is refused: %s', async ([query, code]) => {
  assertProblem(await ask(query), code);
});
