import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { inEnglish } from '#domain/in-english.ts';
import { openEdition } from '#server/desk/prepare.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { BODY, TITLE } from '../../server/loading/uploads.ts';
import { signIn } from '../../server/routes/officer.ts';

/** Chinese documents, and files for programs that carry both languages in their own ways. */
const DOCUMENTS =
  /\/(?:bulletin(?:\.json)?|observations(?:\.jsonstat)?\.json|tongbao\.json|catalog\.jsonld)$/u;

/** What is as it was printed, typed or filed: by the last step of its path. */
const AS_IT_STANDS = new Set([
  // Of a release: what its office called it.
  ...['title', 'table', 'tables', 'issuer', 'issuers', 'docNo', 'source', 'opening', 'closing'],
  // Of a file: its name, its cells, what was found there.
  ...['file', 'notes', 'cells', 'gap', 'found'],
  // Of a plan: in the words of the document.
  ...['field', 'indicator', 'text', 'words', 'sourceLine', 'group', 'member', 'readAs'],
  // Of a plan's table: in the words of whoever keeps it.
  ...['baseNote', 'readingNote'],
  // Of a task: in the words of its list, and who is named there.
  ...['list', 'part', 'line', 'dueText', 'goal', 'amount', 'count', 'units', 'key'],
  // Names by which the dictionary recognises something.
  'aliases',
  // The word of an office, as its bulletin has it.
  'dutyWord',
]);

/** Of a target in /plans, by whoever copied it from the document, and of a value, by who told it. */
const PLAN_NOTES = /^\[\]\.(?:places\[\]\.latest\.)?note$/u;

/** Who answers for a target and where it holds, as printed: what the dictionary has not has no English. */
const PRINTED_NAMES = /^\[\]\.(?:units\[\]|region|places\[\]\.place)\./u;

/** Of the dictionary's tables, whose English stands in columns of its own, and of what was changed in them. */
const CELL_OF_DICTIONARY = /\.cells(?:\[\])?\.|^\.list\[\]\.(?:id|name)$|^\.tables\.\w+\[\]\./u;

/** Of tasks: who is named, lists, and where they and documents disagree, quoted from both. */
const OF_TASK =
  /\.(?:leads|helpers|byUnit|byList)\[\]\.name(?:En)?$|\.findings\[\]\.(?:matter|one|other|places)(?:En)?\b|\.cells\[\]\.name$/u;

/** Of control units: lists, units, classes and places, as their document prints them. */
const OF_CONTROL_UNITS =
  /^\[\]\.(?:id|list|class|place|classes\[\]|places\[\]\.(?:name|classes\[\]\.class)|units\[\]\.(?:name|class|place|scope))$/u;

/** Of assessments: schemes and their documents, grades, and whoever is assessed, in the scheme's own words. */
const OF_ASSESSMENTS =
  /^\.(?:assessments|schemes)\[\]\.(?:id|document|scheme\.(?:id|document)|grades\[\]\.name)$/u;

/** Of the ledger at the desk: the document, list or scheme by which a table goes. */
const OF_LEDGER = /^\.tables\[\]\.subject$/u;

/** What carries both languages by itself: { zh, en }; and citations, in the language they are cited in. */
const IN_BOTH = new Set(['zh', 'gbt7714', 'bibtex']);

const PARAMS: Readonly<Record<string, string>> = {
  release: '2019-06',
  region: 'leping',
  department: 'fgw',
  indicator: 'gdp',
  kind: 'scorecard',
  subject: 'leping',
};
const CELL = 'indicator=gdp&region=leping';
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/series': [CELL],
  '/citation': ['indicator=gdp'],
  '/history': [`${CELL}&period=2019-01/2019-06`],
  '/observations': ['', 'values=actual,target,gap,status,rank,printed'],
  '/releases/{release}/explain': ['gap', 'status', 'rank', 'movement', 'need']
    .map((what) => `what=${what}&${CELL}`)
    .concat(['what=share&region=leping', 'what=share&department=fgw']),
};

const DESK = '/desk/releases/2019-06';
/** Of a name that is not known, a rank that can't be, a figure in words, a column without a meaning. */
const WRONG = `${TITLE}\n${BODY}`.replace('地区生产总值', '地区总产值').replace('8.1', '八点一');

let app: FastifyInstance;
let headers: Record<string, string>;
beforeAll(async () => {
  const db = await fixtureDatabase();
  app = await fixtureApp(db);
  headers = await signIn(db, 'li', ['officer', 'reviewer', 'publisher', 'administrator']);
  const actor = { name: 'li', roles: ['officer' as const], door: 'session' as const };
  const order = { info: loadRelease('2019-06'), reason: 'Mended', fromRelease: null };
  await openEdition(db, order, { actor, now: new Date() });
  return () => app.close();
});

const ask = (url: string, payload?: object, method: 'GET' | 'POST' | 'PUT' = 'POST') =>
  app.inject({
    url: `/api/v1${url}`,
    headers,
    ...(payload ? { method, payload } : {}),
  });

/**
 * What a page in English would show of a reply in Chinese: the path and the text. What search finds of
 * assessments and schemes has the names of their documents.
 */
function leftInChinese(json: string, isMeant = (_field: string, _path: string) => false): string[] {
  const found = new Set<string>();
  const walk = (value: unknown, path: string, field: string): void => {
    if (typeof value === 'string') {
      const own = value.replaceAll(/“[^”]*”/gu, '');
      if (/\p{Script=Han}/u.test(own) && !isMeant(field, path)) found.add(`${path}: ${value}`);
    } else if (Array.isArray(value)) {
      for (const one of value) walk(one, `${path}[]`, field);
    } else if (typeof value === 'object' && value !== null) {
      if ('kind' in value && (value.kind === 'assessment' || value.kind === 'scheme')) return;
      for (const [name, one] of Object.entries(value)) walk(one, `${path}.${name}`, name);
    }
  };
  walk(inWordsOfThePage(json), '', '');
  return [...found];
}

const inWordsOfThePage = (json: string): unknown =>
  JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? inEnglish(Object.fromEntries(Object.entries(value)))
      : value,
  );

const isMeant = (field: string, path: string): boolean =>
  AS_IT_STANDS.has(field.replace(/En$/u, '')) ||
  IN_BOTH.has(field) ||
  PLAN_NOTES.test(path) ||
  OF_TASK.test(path) ||
  OF_CONTROL_UNITS.test(path) ||
  OF_ASSESSMENTS.test(path) ||
  OF_LEDGER.test(path) ||
  PRINTED_NAMES.test(path) ||
  CELL_OF_DICTIONARY.test(path);

describe('a page in English', () => {
  test(
    'shows nothing in Chinese of any reply but what is quoted',
    { timeout: 120_000 },
    async () => {
      const { paths } = (await ask('/openapi.json')).json<{
        paths: Record<string, { get?: object }>;
      }>();
      const addresses = Object.entries(paths)
        .filter(
          ([path, { get }]) =>
            get && !/\/events$|\/frozen\/|\.(?:csv|xlsx|docx|zip|txt|ics|parquet|svg)$/u.test(path),
        )
        .flatMap(([path]) => {
          const plain = path.replace('/api/v1', '');
          const address = plain.replaceAll(/\{(\w+)\}/gu, (_, name: string) => PARAMS[name] ?? '1');
          return (QUERIES[plain] ?? ['']).map((query) => `${address}${query && `?${query}`}`);
        })
        .filter((address) => !DOCUMENTS.test(address));
      expect(addresses.length).toBeGreaterThan(50);
      const said: Record<string, string[]> = {};
      for (const address of addresses) {
        const { statusCode, body } = await ask(address);
        expect(statusCode, `${address}: ${body.slice(0, 200)}`).toBeLessThan(500);
        const found = leftInChinese(body, isMeant);
        if (found.length > 0) said[address] = found;
      }
      expect(said).toEqual({});
    },
  );

  test.for([
    ['a region that is not known', '/releases/2019-06/scorecards/nowhere'],
    ['a release that is not known', '/releases/1999-01'],
    ['a number that is none', '/observations?limit=x'],
    ['a selection without sense', '/observations?values=nothing'],
    ['an address without anything', '/nowhere'],
    ['a share of one figure', `/releases/2019-06/explain?what=share&${CELL}`],
    ['files that are gone', `${DESK}/uploads/1`],
  ])('is told in English of %s', async ([, address]) => {
    const response = await ask(address ?? '');
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(leftInChinese(response.body)).toEqual([]);
  });

  test.for<[string, string, object]>([
    ['a wrong password', '/session', { name: 'li', password: 'wrong' }],
    ['a weak password', '/password', { current: 'x', password: '12345678' }],
    ['a step that can not be taken', `${DESK}/steps`, { step: 'publish' }],
    ['files that are not there', `${DESK}/loads`, { uploadId: 'nothing', warningsReason: '' }],
    ['a second revision', `${DESK}/revisions`, { reason: 'again' }],
    ['an account twice', '/accounts', { name: 'li', displayName: 'Li', roles: ['viewer'] }],
  ])('is told in English of %s', async ([, address, order]) => {
    const response = await ask(address, order);
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(leftInChinese(response.body)).toEqual([]);
  });

  test('is told in English what is wrong with files, and what they would change', async () => {
    const upload = await ask(`${DESK}/uploads`, { text: WRONG });
    const { id } = upload.json<{ id: string }>();
    const isOfFile = (field: string, path: string) => isMeant(field, path) || field === 'name';
    expect(leftInChinese(upload.body, isOfFile)).toEqual([]);
    expect(leftInChinese((await ask(`${DESK}/preview?upload=${id}`)).body)).toEqual([]);
    const mended = WRONG.replace('地区总产值', '地区生产总值').replace('八点一', '81');
    const read = (await ask(`${DESK}/uploads`, { text: mended })).json<{ id: string }>();
    const preview = await ask(`${DESK}/preview?upload=${read.id}`);
    expect(preview.statusCode).toBe(200);
    expect(leftInChinese(preview.body, isMeant)).toEqual([]);
  });
});
