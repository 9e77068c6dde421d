import type { FastifyInstance } from 'fastify';
import jsonld, { type NodeObject } from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue } from '#server/exporting/dcat/catalogue.ts';
import { findLoad } from '#server/store/loads.ts';
import { readView } from '#server/view/data-view.ts';
import { emptyDatabase, fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openHiddenWorld } from './hidden-world.ts';

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const CATALOGUE = '/api/v1/catalog.jsonld';

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
}

/** What a JSON-LD processor makes of it: statements. Its context is within, so nothing is fetched. */
async function statementsOf(app: FastifyInstance, url = CATALOGUE): Promise<Quad[]> {
  const response = await app.inject(url);
  expect(response.statusCode, response.body).toBe(200);
  return readStatements(response.json<NodeObject>());
}

async function readStatements(document: NodeObject): Promise<Quad[]> {
  // `safe` refuses words without a meaning; nothing is fetched.
  const options = {
    documentLoader: (address: string) => Promise.reject(new Error(`asks for ${address}`)),
    safe: true,
  };
  return (await jsonld.toRDF(document, options)) as unknown as Quad[];
}

const ofType = (quads: readonly Quad[], type: string): string[] =>
  quads
    .filter(({ predicate, object }) => predicate.value === RDF_TYPE && object.value === type)
    .map(({ subject }) => subject.value);
const valuesOf = (quads: readonly Quad[], subject: string, predicate: string): string[] =>
  quads
    .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
    .map(({ object }) => object.value);

let app: FastifyInstance;
let quads: Quad[];
beforeAll(async () => {
  app = await fixtureApp();
  quads = await statementsOf(app);
});

describe('the catalogue', () => {
  test('is JSON-LD, of which every word has a meaning', async () => {
    const { headers } = await app.inject(CATALOGUE);
    expect(headers['content-type']).toContain('application/ld+json');
    // `safe` refuses a term without one.
    expect(quads.length).toBeGreaterThan(500);
  });

  // DCAT-AP 3: what is mandatory, and of recommended properties those that other catalogues filter by.
  test.for([
    ['Catalog', ['title', 'description', 'publisher', 'language', 'spatial', 'modified']],
    [
      'Dataset',
      ['title', 'description', 'publisher', 'accrualPeriodicity', 'spatial', 'identifier'],
    ],
    ['DataService', ['title']],
    ['Distribution', ['title']],
  ] as const)('has of every %s what is required', ([type, required]) => {
    const subjects = ofType(quads, `${DCAT}${type}`);
    expect(subjects.length).toBeGreaterThan(0);
    for (const subject of subjects) {
      for (const name of required) {
        expect(valuesOf(quads, subject, `${DCT}${name}`), `${subject} ${name}`).not.toEqual([]);
      }
    }
  });

  test('has a distribution with an address for every dataset, and each dataset once', () => {
    const datasets = ofType(quads, `${DCAT}Dataset`);
    expect(new Set(datasets).size).toBe(datasets.length);
    for (const dataset of datasets) {
      const distributions = valuesOf(quads, dataset, `${DCAT}distribution`);
      expect(distributions, dataset).not.toEqual([]);
      for (const one of distributions) {
        expect(valuesOf(quads, one, `${DCAT}accessURL`), one).toHaveLength(1);
        expect(valuesOf(quads, one, `${DCAT}mediaType`), one).toHaveLength(1);
      }
    }
  });

  test('leads nowhere: every reference to itself is described, and every file is had', async () => {
    const own = quads
      .map(({ object }) => object.value)
      .filter((one) => one.includes(`${CATALOGUE}#`));
    const described = new Set(quads.map(({ subject }) => subject.value));
    expect(own.filter((one) => !described.has(one))).toEqual([]);
    const tables = quads
      .filter(({ predicate }) => predicate.value === `${DCAT}downloadURL`)
      .map(({ object }) => new URL(object.value))
      .filter(({ pathname }) => !pathname.includes('observations'));
    expect(tables.length).toBeGreaterThan(0);
    for (const { pathname, search } of tables) {
      expect((await app.inject(`${pathname}${search}`)).statusCode, pathname).toBe(200);
    }
    const one = await app.inject('/api/v1/observations.csv?indicator=gdp');
    expect(one.statusCode).toBe(200);
  });

  test('says of an indicator from when to when, how often, and of what it is part', () => {
    const gdp = ofType(quads, `${DCAT}Dataset`).find((one) => one.endsWith('#indicator-gdp')) ?? '';
    expect(valuesOf(quads, gdp, `${DCT}title`)).toEqual([
      '地区生产总值（%）',
      'Gross Regional Product (%)',
    ]);
    expect(valuesOf(quads, gdp, `${DCT}accrualPeriodicity`)[0]).toMatch(/frequency\/[A-Z_0-9]+$/u);
    const [period = ''] = valuesOf(quads, gdp, `${DCT}temporal`);
    expect(valuesOf(quads, period, `${DCAT}startDate`)).toEqual(['2019-01']);
    expect(valuesOf(quads, period, `${DCAT}endDate`)).toEqual(['2019-06']);
    expect(valuesOf(quads, gdp, `${DCT}isPartOf`)[0]).toMatch(/#observations$/u);
  });

  test('grants no licence, for none is known, and says so', () => {
    expect(quads.filter(({ predicate }) => predicate.value === `${DCT}license`)).toEqual([]);
    const [rights = ''] = valuesOf(quads, ofType(quads, `${DCAT}Catalog`)[0] ?? '', `${DCT}rights`);
    expect(
      quads.some(
        ({ subject, object }) => subject.value === rights && object.value.includes('不另授予许可'),
      ),
    ).toBe(true);
  });
});

test('made-up figures are marked in every title', async () => {
  const db = await fixtureDatabase();
  const view = await readView(db, await findLoad(db, 1));
  const releases = view.releases.map((one) => ({ ...one, synthetic: { seed: 7 } }));
  const place = { site: 'https://example.org', modified: '2026-01-05T08:00:00Z' };
  const made = await readStatements(await buildCatalogue({ ...view, releases }, place));
  for (const dataset of [...ofType(made, `${DCAT}Dataset`), ...ofType(made, `${DCAT}Catalog`)]) {
    const [zh, en] = valuesOf(made, dataset, `${DCT}title`);
    expect(zh).toContain('模拟数据');
    expect(en).toContain('made-up');
  }
});

test('an indicator is in the catalogue of those who may see it alone', async () => {
  const world = await openHiddenWorld();
  const indicatorsFor = async (who: 'nobody' | 'officer') =>
    (await world.ask('/catalog.jsonld', who)).body.match(/#indicator-[a-z0-9-]+"/gu)?.length ?? 0;
  const [nobody, officer] = [await indicatorsFor('nobody'), await indicatorsFor('officer')];
  expect(nobody).toBeLessThan(officer);
  await world.app.close();
});

test('an empty database offers its tables, and a draft is in no catalogue', async () => {
  const empty = await statementsOf(await fixtureApp(await emptyDatabase()));
  expect(ofType(empty, `${DCAT}Dataset`).length).toBeGreaterThan(0);
  assertProblem(await app.inject(`${CATALOGUE}?draft=2019-06`), 'sign-in-needed');
});
