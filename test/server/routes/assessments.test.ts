import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Contract } from '#server/schemas/api/contract.ts';
import type { Db } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { unzipTexts } from '#test/support/unzip.ts';
import { doorsOf } from './doors.ts';
import { signIn } from './officer.ts';

const EXAMPLES = encodeURIComponent('林长制考核算例（虚构）');
const REAL = encodeURIComponent('林长制考核2022');
const [ONE, THREE] = ['甲县（虚构）', '丙县（虚构）'].map(encodeURIComponent);
const SECRET = '23.75';

let app: FastifyInstance;
let db: Db;
let officer: Record<string, string>;
let viewer: Record<string, string>;
beforeAll(async () => {
  db = await fixtureDatabase();
  await loadUnpublished(db);
  app = await fixtureApp(db);
  afterFile(() => app.close());
  officer = await signIn(db, 'li', ['officer']);
  viewer = await signIn(db, 'guan', ['viewer']);
});

/** What is told of one county before anything is published. */
async function loadUnpublished(own: Db) {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-assess-'));
  afterFile(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, '考核数据.csv');
  writeFileSync(
    file,
    `考核,考核对象,条目,度量或序号,目标值,情况,佐证材料\n林长制考核2022,乐平市,W,,,${SECRET},密件\n`,
  );
  const now = new Date('2026-01-06T08:00:00.000Z');
  await loadFiles(own, [file], { by: 'test', note: '试填', now });
}

const ask = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/v1${url}`, headers });

async function read<
  P extends
    'GET /assessments' | 'GET /assessments/:assessment' | 'GET /assessments/:assessment/:assessed',
>(_path: P, url: string, headers: Record<string, string> = {}) {
  return (await ask(url, headers)).json<Contract[P]['reply']>();
}

test('assessments are listed with how far they have come', async () => {
  const { assessments, schemes } = await read('GET /assessments', '/assessments');
  expect(
    assessments.map(({ title, state, isMadeUp, complete, assessed }) => {
      return [title, state, isMadeUp, `${complete}/${assessed}`];
    }),
  ).toEqual(
    expect.arrayContaining([
      ['2022年度林长制考核', 'begun', false, '0/5'],
      ['林长制考核算例（虚构）', 'published', true, '4/4'],
      ['2024年度县域评价（虚构）', 'published', true, '6/6'],
    ]),
  );
  expect(schemes.map(({ id, readings }) => [id, readings])).toEqual(
    expect.arrayContaining([
      ['林长制考核办法', 15],
      ['县域评价办法（虚构）', 3],
    ]),
  );
});

describe('results', () => {
  test('have points by section, place, grade and what separates neighbours', async () => {
    const { leagues, grades } = await read(
      'GET /assessments/:assessment',
      `/assessments/${EXAMPLES}`,
    );
    const rows = leagues[0]?.rows.map((row) => [
      row.assessed,
      row.place,
      row.total,
      row.grade,
      row.behind,
    ]);
    expect(rows).toEqual([
      ['丙县（虚构）', 1, 89.5, '良好', null],
      ['甲县（虚构）', 2, 89, '良好', 0.5],
      ['乙县（虚构）', 3, 50.5, '不合格', 38.5],
      ['丁县（虚构）', 4, 49, '不合格', 1.5],
    ]);
    expect(leagues[0]?.rows[0]).toMatchObject({
      gradeNote: '89.5分不在原文任何等次内；按左闭右开读作“良好”',
      nextGrade: { name: '优秀', short: 0.5 },
    });
    // Told of itself 92.5: 1.5 of the cover and 2 of what is judged more than was checked.
    expect(leagues[0]?.rows[1]).toMatchObject({ self: 92.5, difference: -3.5 });
    expect(grades.map(({ name, count }) => [name, count])).toEqual([
      ['优秀', 0],
      ['良好', 2],
      ['合格', 0],
      ['不合格', 2],
    ]);
  });

  test('are a paper each, with every sum, as JSON and as a table', async () => {
    const paper = await read(
      'GET /assessments/:assessment/:assessed',
      `/assessments/${EXAMPLES}/${ONE}`,
    );
    const cover = paper.items.find(({ id }) => id === 'P1');
    expect(cover).toMatchObject({
      full: 4,
      points: 2,
      self: 3.5,
      line: '公报003第687行',
      steps: [
        { message: '目标82.50，实际82.30，差0.20个百分点，合2步：2 × 1 = 2，扣2分', change: -2 },
        { message: '4 − 2 = 2' },
      ],
    });
    expect(paper.levers[0]).toMatchObject({ reachesGrade: true });
    const csv = await ask(`/assessments/${EXAMPLES}/${ONE}.csv`);
    expect(csv.body).toContain('P1,P,森林覆盖率,按步扣分,4,82.30（目标82.50）');
    expect(csv.body.split('\n')[0]).toContain('性质');
  });

  test('that are not unsatisfactory have no consequence', async () => {
    const three = `/assessments/${EXAMPLES}/${THREE}`;
    expect((await ask(three)).json<{ consequence: null }>().consequence).toBeNull();
    const two = `/assessments/${EXAMPLES}/${encodeURIComponent('乙县（虚构）')}`;
    expect((await ask(two)).json<{ consequence: string }>().consequence).toContain('书面说明');
  });

  test('name their regions where they are one, and the forest farm is compared with nobody', async () => {
    const { leagues } = await read('GET /assessments/:assessment', `/assessments/${REAL}`);
    expect(leagues.map(({ name, size }) => [name, size])).toEqual([
      ['县（市、区）', 4],
      ['林场', 1],
    ]);
    expect(leagues[0]?.rows.map(({ region }) => region?.id)).toContain('leping');
    expect(leagues[1]?.rows[0]).toMatchObject({ region: null, place: null });
  });
});

describe('what is not published', () => {
  test('is told to who works on it', async () => {
    const { leagues } = await read('GET /assessments/:assessment', `/assessments/${REAL}`, officer);
    const row = leagues[0]?.rows.find(({ assessed }) => assessed === '乐平市');
    expect(row).toMatchObject({ total: null, soFar: 23.75, given: 1, grade: null });
  });

  test.for(['nobody', 'viewer'] as const)(
    'is told to %s by no door, at no moment',
    { timeout: 120_000 },
    async (who) => {
      const headers = who === 'viewer' ? viewer : {};
      const doors = await doorsOf((url) => ask(url));
      const telling: string[] = [];
      for (const door of doors) {
        for (const more of ['', 'asOf=2']) {
          const url = more === '' ? door : `${door}${door.includes('?') ? '&' : '?'}${more}`;
          const { body } = await ask(url, headers);
          if (body.includes(SECRET) || body.includes('密件')) telling.push(url);
        }
      }
      expect(doors).toContain('/assessments/林长制考核2022/乐平市.csv');
      expect(telling).toEqual([]);
    },
  );
});

describe('as an official document', () => {
  const texts = async (url: string) => {
    const reply = await ask(url);
    const xml = unzipTexts(reply.rawPayload).get('word/document.xml') ?? '';
    return xml.replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]*>/gu, '');
  };

  test('the notice says who has which grade, and what follows', async () => {
    const text = await texts(`/assessments/${EXAMPLES}.docx`);
    expect(text).toContain('关于林长制考核算例（虚构）结果的通报');
    expect(text).toContain('2．良好：丙县（虚构）（89.5分）、甲县（虚构）（89分）。');
    expect(text).toContain('1．优秀：无。');
    expect(text).toContain('1．乙县（虚构）、丁县（虚构）：考核结果为不合格的');
    expect(text).toContain('丙县（虚构）89.5分不在原文任何等次内；按左闭右开读作“良好”');
    expect(text).toContain('2023年1月20日');
  });

  test('the paper has every sum', async () => {
    const text = await texts(`/assessments/${EXAMPLES}/${ONE}.docx`);
    expect(text).toContain('总分89分（28 + 56 + 10 − 5 = 89），良好。');
    expect(text).toContain('扣2分；4 − 2 = 2');
  });

  test('is not written before it is published', async () => {
    assertProblem(await ask(`/assessments/${REAL}.docx`), 'no-data');
    expect((await ask(`/assessments/${REAL}.docx`, officer)).statusCode).toBe(200);
  });
});

test('what is not there is said with what is', async () => {
  assertProblem(await ask('/assessments/x'), 'unknown-assessment');
  assertProblem(await ask(`/assessments/${EXAMPLES}/x`), 'unknown-assessed');
  assertProblem(await ask('/assessment-schemes/x'), 'unknown-scheme');
});

test('a scheme is told with its words, lines and readings', async () => {
  const scheme = await ask(`/assessment-schemes/${encodeURIComponent('林长制考核办法')}`);
  expect(scheme.json()).toMatchObject({
    docNo: '景府办字〔2022〕21号',
    isMadeUp: false,
    notes: [],
    groups: [{ name: '县（市、区）' }, { name: '林场' }],
  });
});
