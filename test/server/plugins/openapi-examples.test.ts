import { beforeAll, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { fixtureApp } from '#test/support/database.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  example?: string;
}
interface Document {
  paths: Record<string, { get?: { tags: string[]; parameters?: Parameter[] } }>;
}

/** What answers without end, or only where something was frozen before. */
const NOT_TRIED = ['/api/v1/events', '/api/v1/frozen/{sha256}', '/api/v1/frozen/{sha256}/about'];
/** Of those who are signed in. */
const OPEN = ['releases', 'observations', 'dictionary'];

let app: FastifyInstance;
let document: Document;
beforeAll(async () => {
  app = await fixtureApp();
  document = (await app.inject('/api/v1/openapi.json')).json<Document>();
});

test('every address that anybody may read answers to its own examples', async () => {
  const tried: string[] = [];
  const failed: string[] = [];
  for (const [path, { get }] of Object.entries(document.paths)) {
    const isOpen = get?.tags.some((tag) => OPEN.includes(tag)) ?? false;
    if (!isOpen || path.includes('/desk/') || NOT_TRIED.includes(path)) continue;
    const url = addressOf(path, get?.parameters ?? []);
    const { statusCode } = await app.inject(url);
    tried.push(path);
    if (statusCode !== 200) failed.push(`${statusCode} ${url}`);
  }
  expect(failed).toEqual([]);
  expect(tried.length).toBeGreaterThan(50);
});

test('figures are asked for with an indicator and a region', () => {
  const parameters = document.paths['/api/v1/observations']?.get?.parameters ?? [];
  const given = parameters.flatMap(({ name, example }) => (example ? [[name, example]] : []));
  expect(Object.fromEntries(given)).toEqual({ indicator: 'gdp', region: 'leping' });
});

/** As “Try it out” writes it. */
function addressOf(path: string, parameters: readonly Parameter[]): string {
  const query = new URLSearchParams();
  let url = path;
  for (const { name, in: place, example } of parameters) {
    if (example === undefined) continue;
    if (place === 'path') url = url.replace(`{${name}}`, encodeURIComponent(example));
    else query.set(name, example);
  }
  return query.size > 0 ? `${url}?${query}` : url;
}
