import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { digestLoad } from '#server/audit/digest-load.ts';
import { verifyAudit } from '#server/audit/verify.ts';
import { contentsOf } from '#server/demo/fill-database.ts';
import { readOpening } from '#server/desk/begin.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import type { Finding } from '#server/schemas/findings.ts';
import type { ReleaseSummary } from '#server/schemas/releases.ts';
import { readView } from '#server/view/data-view.ts';
import { latestLoad } from '#server/store/loads.ts';
import { currentLedger } from '#server/store/sheets.ts';
import type { Db } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { DATA, emptyDatabase, fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { demoDatabase, makeLoads, writeLoad } from './demo.ts';

const OPTIONS = { by: 'test', note: '', now: new Date('2026-06-01T00:00:00Z') };
let db: Db;
let app: FastifyInstance;
let real: FastifyInstance;
beforeAll(async () => {
  db = await demoDatabase();
  app = await fixtureApp(db);
  real = await fixtureApp();
});

const ask = (path: string, of = app) => of.inject(`/api/v1/${path}`);

describe('made-up figures', () => {
  test('are called so in the list of releases and in each of them', async () => {
    const releases = (await ask('releases')).json<ReleaseSummary[]>();
    expect(releases).toHaveLength(5);
    for (const release of releases) expect(release).toMatchObject({ synthetic: true, seed: 3 });
    expect((await ask('releases/2026-04')).json()).toMatchObject({ synthetic: true, seed: 3 });
    expect((await ask('releases/2019-06', real)).json()).toMatchObject({
      synthetic: false,
      seed: null,
    });
  });

  const addresses = [
    'releases/2026-04/overview',
    'releases/2026-04/scorecards/jia.csv',
    'observations.csv?release=2026-04',
    'regions',
    'releases/2026-04/bulletin.txt',
    'releases/2026-04/workbook.xlsx',
    'releases/1999-01',
  ];
  test.for(addresses)('are called so in the head of %s', async (path) => {
    expect((await ask(path)).headers['tongbao-synthetic']).toBe('true');
    const of = path.replaceAll('2026-04', '2019-06').replace('jia', 'leping');
    expect((await ask(of, real)).headers['tongbao-synthetic']).toBeUndefined();
  });

  test('are called so though nothing is sent anew', async () => {
    const { headers } = await ask('regions');
    const again = await app.inject({
      url: '/api/v1/regions',
      headers: { 'if-none-match': headers.etag },
    });
    expect(again.statusCode).toBe(304);
    expect(again.headers['tongbao-synthetic']).toBe('true');
  });

  const files = ['releases.csv', 'observations.csv', 'releases/2026-04/workbook.xlsx'];
  test.for(files)('are called so in the name of %s', async (path) => {
    const named = async (of: FastifyInstance, address: string) =>
      decodeURIComponent(String((await ask(address, of)).headers['content-disposition']));
    expect(await named(app, path)).toContain('（模拟数据）');
    expect(await named(real, path.replace('2026-04', '2019-06'))).not.toContain('模拟');
  });

  test('are called so in the title of the bulletin and its document', async () => {
    const { title } = (await ask('releases/2026-04/bulletin')).json<Bulletin>();
    expect(title).toBe('示例市统计局（模拟）关于2026年1-4月主要指标完成情况的通报（模拟数据）');
    expect((await ask('releases/2026-04/bulletin.txt')).body.split('\n')[0]).toBe(title);
    const docx = await ask('releases/2026-04/bulletin.docx');
    expect(decodeURIComponent(String(docx.headers['content-disposition']))).toContain(title);
  });

  test('are called so in the first line of every sheet', async () => {
    const { rawPayload } = await ask('releases/2026-04/workbook.xlsx');
    const { grids } = readGrids('workbook.xlsx', rawPayload);
    expect(grids.length).toBeGreaterThan(7);
    for (const { cells } of grids) expect(cells[0]?.[0]).toMatch(/（模拟数据）$/u);
  });

  test('raise no finding but the two slips of the last month', async () => {
    const releases = (await ask('releases')).json<ReleaseSummary[]>();
    for (const { id } of releases.slice(1)) {
      expect((await ask(`releases/${id}/findings`)).json()).toMatchObject({ findings: [] });
    }
    const { findings } = (await ask('releases/2026-04/findings')).json<{ findings: Finding[] }>();
    expect(findings.map(({ code }) => code)).toEqual(['gap-differs', 'heading-count']);
  });
});

describe('a database', () => {
  test('of real figures takes no made-up ones', async () => {
    const held = await fixtureDatabase();
    const before = await contentHash(held, NOW);
    const [load] = makeLoads({ months: 1 });
    const folder = join(writeLoad(load!), '2026-04');
    const { problems, loadId } = await loadFiles(held, [folder], OPTIONS);
    expect(loadId).toBeNull();
    expect(problems.find(({ code }) => code === 'mixed-synthetic')?.cure).toBe(
      '模拟数据不与真实数据放在一起。请另用一个数据库：DATABASE_URL=var/demo.sqlite。',
    );
    expect(await contentHash(held, NOW)).toBe(before);
    expect(await contentsOf(held)).toBe('other');
  });

  test('of made-up figures takes no real release, nor a plan', async () => {
    const plan = join(newFolder(), 'plan.csv');
    const heads = '文号,成文日期,文件,领域,指标名称,地区,单位,基期,基期值,目标年,目标原文';
    const line = '示办〔2026〕1号,2026-01-05,示例规划,民生,床位数,全市,张,,,2030,达到5000';
    writeFileSync(plan, `${heads}\n${line}\n`);
    for (const path of [join(DATA, 'releases/2020-07'), plan]) {
      const { problems, loadId } = await loadFiles(db, [path], OPTIONS);
      expect(loadId).toBeNull();
      expect(problems.map(({ code }) => code)).toContain('mixed-synthetic');
    }
  });

  const PLAN = `文号,成文日期,文件,指标名称,目标年,目标原文
示例〔2026〕1号,2026-01-05,示例规划,床位数,2030,达到5000
`;
  const writePlan = (title: string) => {
    const file = join(newFolder(), 'plan.csv');
    writeFileSync(file, `${title}\n${PLAN}`);
    return file;
  };
  const MADE = '示例规划（模拟数据）\n注：由程序按种子 3 生成。';

  test('of made-up figures takes a made-up plan, keeps its mark, and looks no more real for it', async () => {
    const held = await demoDatabase({ months: 1 });
    const { problems, loadId } = await loadFiles(held, [writePlan(MADE)], OPTIONS);
    expect([problems, loadId]).toEqual([[], 2]);
    const [sheet] = await currentLedger(held, NOW, 'plan-targets');
    expect(sheet?.table).toMatchObject({ title: '示例规划（模拟数据）', synthetic: { seed: 3 } });
    expect(await contentsOf(held)).toBe('synthetic');
    const real = await loadFiles(held, [writePlan('示例规划')], OPTIONS);
    expect(real.problems.map(({ code }) => code)).toEqual(['mixed-synthetic']);
  });

  test('of real figures, or of none, takes no made-up plan', async () => {
    for (const held of [await fixtureDatabase(), await withDictionary()]) {
      const { problems, loadId } = await loadFiles(held, [writePlan(MADE)], OPTIONS);
      expect(loadId).toBeNull();
      expect(problems.map(({ code }) => code)).toEqual(['mixed-synthetic']);
    }
  });

  async function withDictionary(): Promise<Db> {
    const held = await emptyDatabase();
    await loadFiles(held, [join(DATA, 'dictionary')], OPTIONS);
    return held;
  }

  test('of a real plan alone takes no made-up release', async () => {
    const held = await emptyDatabase();
    const paths = [join(DATA, 'dictionary'), join(DATA, 'plans')];
    expect((await loadFiles(held, paths, OPTIONS)).problems).toEqual([]);
    const head = { id: '2026-04', title: '模拟', period: '2026-01/2026-04', synthetic: true };
    const folder = newFolder();
    writeFileSync(join(folder, 'release.json'), JSON.stringify(head));
    const { problems } = await loadFiles(held, [folder], OPTIONS);
    expect(problems.map(({ code }) => code)).toEqual(['mixed-synthetic']);
  });

  test('keeps a release from becoming real by a changed release.json', async () => {
    const [load] = makeLoads({ months: 1 });
    const held = await demoDatabase({ months: 1 });
    const folder = join(writeLoad(load!), '2026-04');
    const head = { id: '2026-04', title: '真的', period: '2026-01/2026-04' };
    writeFileSync(join(folder, 'release.json'), JSON.stringify(head));
    const { problems } = await loadFiles(held, [folder], OPTIONS);
    expect(problems.map(({ code }) => code)).toEqual(['mixed-synthetic']);
  });

  test('of made-up figures begins made-up releases only', async () => {
    const view = await readView(db, await latestLoad(db));
    const next = await readOpening(view, { from: '2026-04' });
    expect(next.info).toMatchObject({ id: '2026-05', synthetic: { seed: null } });
  });

  test('refuses a word for the flag', async () => {
    const folder = newFolder();
    const head = { id: '2026-04', title: '模拟', period: '2026-01/2026-04', synthetic: 'yes' };
    writeFileSync(join(folder, 'release.json'), JSON.stringify(head));
    const { problems } = await loadFiles(db, [folder], OPTIONS);
    expect(problems[0]).toMatchObject({ code: 'bad-release', found: 'synthetic："yes"' });
  });

  test('tells what is in it before anything is written there', async () => {
    expect(await contentsOf(await emptyDatabase())).toBe('nothing');
    expect(await contentsOf(db)).toBe('synthetic');
  });

  test('of real figures has the digests that it had before there was a flag', async () => {
    // As 006 had the head of a release: its columns in their order, a line of JSON each.
    const heads = [
      [
        '2019-06',
        1,
        '2019年1-6月主要指标完成情况',
        '景德镇市人民政府办公室',
        '景府办字〔2019〕50号',
      ],
      ['2020-07', 1, '景德镇市5-7月份CPI指数与2020上半年城乡居民收支', '景德镇市人民政府公报'],
    ];
    const { opening, closing, annexNames } = loadRelease('2019-06');
    const lines = [
      [...heads[0]!, '2019-07-29', 201901, 201906, opening, closing, JSON.stringify(annexNames)],
      [...heads[1]!, '2020年第8期（总第20期）', null, 202005, 202007, '', ''],
    ].map((cells) => `${JSON.stringify(cells)}\n`);
    const digest = await digestLoad(await fixtureDatabase(), 1);
    expect(digest.tables.release_version).toEqual({
      rows: 2,
      sha256: createHash('sha256').update(lines.join('')).digest('hex'),
    });
  });

  test('that was tampered with so as to look real is found out', async () => {
    const held = await demoDatabase({ months: 1 });
    await sql`update release_version set synthetic = 0`.execute(held);
    expect(await verifyAudit(held)).toMatchObject({ fault: { loadId: 1 } });
  });
});
