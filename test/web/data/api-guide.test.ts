import type { Said } from '#domain/said.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { FORMATS } from '#server/exporting/formats.ts';
import { ACCESS_LEVELS } from '#domain/access.ts';
import { PROBLEMS } from '#server/problem.ts';
import { FilterQuery, LayoutQuery } from '#server/schemas/selection-query.ts';
import { fixtureApp } from '#test/support/database.ts';
import { askingWords } from '../../../web/src/routes/data/api/asking-words.ts';
import { codeParts } from '../../../web/src/routes/data/api/code-parts.ts';
import { examplesOf } from '../../../web/src/routes/data/api/examples.ts';
import * as guide from '../../../web/src/routes/data/api/guide.ts';
import { relyingWords } from '../../../web/src/routes/data/api/promise-words.ts';
import { SNIPPETS } from '../../../web/src/routes/data/api/snippets.ts';

/** Of data/. */
const EXAMPLES: guide.Examples = {
  release: '2019-06',
  indicators: ['gdp', 'retail-sales'],
  regions: ['leping', 'fuliang'],
  department: 'swj',
};

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

describe('the guide for people who program', () => {
  test('names every format that there is', () => {
    const known = FORMATS.map(({ suffix }) => suffix).sort();
    expect(Object.keys(guide.formatsOf(EXAMPLES)).sort()).toEqual(known);
  });

  test('names every parameter of a selection', () => {
    const named = Object.keys(guide.parametersOf(EXAMPLES)).flatMap((names) => names.split(', '));
    expect(named).toEqual(
      expect.arrayContaining([...Object.keys(FilterQuery), ...Object.keys(LayoutQuery)]),
    );
  });

  test('names codes of errors that there are, with their status', () => {
    for (const [code, text] of Object.entries(relyingWords.errors.items)) {
      const known: Readonly<Record<string, readonly [number, Said]>> = PROBLEMS;
      expect(text, code).toMatch(new RegExp(`^${known[code]?.[0]}\\b`, 'u'));
    }
  });

  test('names every access level', () => {
    expect(Object.keys(guide.LEVELS)).toEqual([...ACCESS_LEVELS]);
  });

  test('has words for every section', () => {
    const says = { ...askingWords, ...relyingWords };
    expect(Object.keys(says).sort()).toEqual([...guide.SECTION_IDS].sort());
  });

  test('shows examples that answer, and errors that fail as they say', async () => {
    const faults: string[] = [];
    for (const { id, items } of guide.sectionsOf(EXAMPLES)) {
      for (const { term, href } of items) {
        if (href === null) continue;
        const { statusCode } = await app.inject(href);
        const text = id === 'errors' ? relyingWords.errors.items[term as 'internal'] : '200';
        if (!text.startsWith(String(statusCode))) faults.push(`${statusCode} ${href}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('shows addresses in its programs that answer', async () => {
    const texts = Object.values(SNIPPETS).flatMap((own) => own.map(({ text }) => text('ORIGIN', EXAMPLES)));
    const paths = texts.flatMap((text) =>
      [...text.matchAll(/ORIGIN(\/api\/v1\/observations\.[^'"]+)/gu)].map(([, path = '']) => path),
    );
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect((await app.inject(path)).statusCode, path).toBe(200);
  });
});

test('the guide asks for what there is, and for nothing in particular where there is nothing', () => {
  const department = { id: 'tjj', name: '', shortName: '', nameEn: null, shortNameEn: null };
  const group = { id: 'g', label: '', sizeNote: '', labelEn: null, memberIds: [] };
  const known = {
    indicators: [
      { id: 'a', department: null, group: null },
      { id: 'b', department, group },
    ],
    regions: [
      { id: 'city', kind: 'city' as const },
      { id: 'dong', kind: 'county' as const },
    ],
    releases: [
      { id: '2024-04', holds: ['prices' as const] },
      { id: '2024-03', holds: ['rankings' as const] },
    ],
  };
  expect(examplesOf(known)).toEqual({
    ...{ release: '2024-03', department: 'tjj' },
    ...{ indicators: ['b', 'b'], regions: ['dong', 'dong'] },
  });
  expect(examplesOf({ ...known, indicators: [] }).indicators[0]).toBe('INDICATOR');
});

test('what is typed stands between backticks', () => {
  expect(codeParts('send `cursor` back')).toEqual([
    { text: 'send ', isCode: false },
    { text: 'cursor', isCode: true },
    { text: ' back', isCode: false },
  ]);
});
