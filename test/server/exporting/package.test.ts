import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { fixtureApp } from '#test/support/database.ts';
import { unzipTexts } from '#test/support/unzip.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

/** As much of a Tabular Data Package as a reader needs. */
const Package = Type.Object({
  profile: Type.Literal('tabular-data-package'),
  name: Type.String({ pattern: '^[a-z0-9._/-]+$' }),
  version: Type.String(),
  sources: Type.Array(Type.Object({ title: Type.String() })),
  resources: Type.Array(
    Type.Object({
      name: Type.String(),
      path: Type.String(),
      bytes: Type.Integer(),
      hash: Type.String({ pattern: '^sha256:[0-9a-f]{64}$' }),
      rows: Type.Integer(),
      schema: Type.Object({
        fields: Type.Array(Type.Object({ name: Type.String(), type: Type.String() })),
        missingValues: Type.Array(Type.String()),
        primaryKey: Type.Array(Type.String()),
        foreignKeys: Type.Optional(
          Type.Array(
            Type.Object({
              fields: Type.String(),
              reference: Type.Object({ resource: Type.String(), fields: Type.String() }),
            }),
          ),
        ),
      }),
    }),
  ),
});

async function open(query: string) {
  const { rawPayload } = await app.inject(`/api/v1/observations.zip?${query}`);
  const files = unzipTexts(rawPayload);
  const descriptor: unknown = JSON.parse(files.get('datapackage.json') ?? '');
  return { files, ...Value.Parse(Package, descriptor) };
}

const read = (text = '') =>
  Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;

const QUERIES = [
  '',
  'values=actual,target,gap,status,rank,printed,flags',
  'vintages=all',
  'layout=wide&values=actual,rank',
  'layout=wide&across=period&names=id',
  'layout=wide&across=indicator&lang=en',
  'region=gaoxin&names=short',
  'from=2031-01',
].map((query) => ({ query }));

describe('every table', () => {
  test.for(QUERIES)('is as its descriptor says: ?$query', async ({ query }) => {
    const { files, resources } = await open(query);
    expect(resources.map(({ path }) => path)).toEqual([
      'data.csv',
      'indicators.csv',
      'regions.csv',
      'releases.csv',
    ]);
    for (const { path, bytes, hash, rows, schema } of resources) {
      const text = files.get(path) ?? '';
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(text).digest('hex')}`).toBe(hash);
      const [heads = []] = Papa.parse<string[]>(text.trimEnd()).data;
      expect(heads).toEqual(schema.fields.map(({ name }) => name));
      const records = read(text);
      expect(records).toHaveLength(rows);
      const keys = records.map((record) => schema.primaryKey.map((name) => record[name]).join(' '));
      expect(new Set(keys).size).toBe(rows);
    }
  });

  test.for(QUERIES)('points only to what lies beside it: ?$query', async ({ query }) => {
    const { files, resources } = await open(query);
    for (const { name, path, schema } of resources) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = read(files.get(`${reference.resource || name}.csv`));
        const known = new Set(target.map((record) => record[reference.fields]));
        const used = read(files.get(path)).map((record) => record[fields]);
        expect(used.filter((id) => id && !known.has(id))).toEqual([]);
      }
    }
  });
});

test('its data are those of the CSV', async () => {
  const query = 'indicator=gdp&values=actual,rank';
  const { files } = await open(query);
  const { body } = await app.inject(`/api/v1/observations.csv?bom=0&${query}`);
  expect(files.get('data.csv')).toBe(body);
});

test('a schema tells types and what a value may be', async () => {
  const { files } = await open('values=actual,status,rank,flags');
  const { resources } = JSON.parse(files.get('datapackage.json') ?? '') as {
    resources: { schema: { fields: { name: string }[] } }[];
  };
  const fields = new Map(resources[0]?.schema.fields.map((field) => [field.name, field]));
  expect(fields.get('value')).toMatchObject({ type: 'number' });
  expect(fields.get('status')).toMatchObject({
    constraints: { enum: ['met', 'unmet', 'no-target', 'missing'] },
  });
  expect(fields.get('rank')).toMatchObject({ type: 'integer', constraints: { minimum: 1 } });
  expect(fields.get('period')).toMatchObject({ constraints: { required: true } });
});

test('explains itself in both languages and says how to cite it', async () => {
  const { files } = await open('indicator=gdp&region=leping');
  const readme = files.get('README.txt') ?? '';
  expect(readme).toContain('序号1、4、9、10、13、14、15、16、17为4个地区对比');
  expect(readme).toContain('Gross Regional Product (gdp)');
  expect(readme).toContain('/api/v1/observations.zip?indicator=gdp&region=leping&asOf=1');
  expect(files.get('CITATION.txt')).toMatch(/^景德镇市人民政府办公室\. 乐平市.*\[DS\/OL\]/u);
  expect(files.get('citation.bib')).toMatch(/^@misc\{/u);
});
